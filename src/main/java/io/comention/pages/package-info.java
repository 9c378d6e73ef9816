/** Web pages: what of them is an article. Plain Java over jsoup's tree; knows no Spark and nothing else of ours. */
package io.comention.pages;
