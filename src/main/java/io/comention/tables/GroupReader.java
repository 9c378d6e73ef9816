package io.comention.tables;

import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;

/** Builds readers of Parquet files that need no Spark. */
public final class GroupReader extends ParquetReader.Builder<Group> {
    public GroupReader(InputFile file) {
        super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
        return new GroupReadSupport();
    }
}
