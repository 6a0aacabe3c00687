/** The annotations that declare a Redis keyspace. */
module io.keywright.annotations {
    exports io.keywright.annotation;
}
