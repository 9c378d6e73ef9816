/** Sentences, tokens, match tokens and terms of a text, exact and fast; plain Java over OpenNLP, no Spark. */
package io.comention.text;
