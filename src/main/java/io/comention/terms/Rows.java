package io.comention.terms;

import java.util.Collection;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows. */
public final class Rows {
    private Rows() {}

    /**
     * The value of an array column. Rows that go from one function straight to the next are not encoded in between, and
     * would hold a Java array where the next expects what Spark decodes.
     */
    public static <T> Seq<T> sequence(Collection<T> items) {
        return CollectionConverters.asScala(items).toSeq();
    }
}
