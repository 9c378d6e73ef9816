package io.comention.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HadoopOptionsTest {
    @Test
    void whatSparkIsToldOfHadoopIsHandedOn() {
        String option = "spark.hadoop.fs.file.impl.disable.cache";
        assertThat(Sessions.hadoop().get("fs.file.impl.disable.cache")).isEqualTo("true");
        System.setProperty(option, "false");
        System.setProperty("spark.hadoop.of.a.test", "yes");
        try {
            assertThat(Sessions.hadoop().get("of.a.test")).isEqualTo("yes");
            assertThat(Sessions.hadoop().get("fs.file.impl.disable.cache")).isEqualTo("false");
        } finally {
            System.clearProperty(option);
            System.clearProperty("spark.hadoop.of.a.test");
        }
        assertThat(Sessions.hadoop().get("of.a.test")).isNull();
    }

    @Test
    void aFileSystemOfTheUsersOwnStays() {
        String option = "spark.hadoop.fs.file.impl";
        assertThat(Sessions.hadoop().get("fs.file.impl")).isEqualTo(LocalFiles.class.getName());
        System.setProperty(option, "org.apache.hadoop.fs.RawLocalFileSystem");
        try {
            assertThat(Sessions.hadoop().get("fs.file.impl")).isEqualTo("org.apache.hadoop.fs.RawLocalFileSystem");
        } finally {
            System.clearProperty(option);
        }
    }
}
