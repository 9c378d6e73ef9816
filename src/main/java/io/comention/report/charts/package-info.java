/**
 * Charts of a report as SVG text: plain Java that draws what it is given and reads no tables. Over the JDK and the job's
 * granularities only; its colours and sizes are in the resource {@code charts.css}.
 */
package io.comention.report.charts;
