/** A module that shows all that it stores, and what is generated for it. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // so is all that stands on Lettuce
module shop.catalog {
    requires transitive io.keywright.annotations;
    requires transitive io.keywright.runtime;
    requires static java.compiler;
    requires static transitive org.jspecify;

    exports catalog;
}
