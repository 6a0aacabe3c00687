package io.keywright.sample.service;

import java.sql.SQLException;

/** A table could not be read where a loader was to; the cache hands it to all who waited for that load. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TableException(SQLException cause) {
        super("The database could not be read", cause);
    }
}
