/** TF-IDF: the terms that mark articles, and how often terms occur. Over {@code tables}. */
package io.comention.terms;
