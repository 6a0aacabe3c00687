package shop.odd;

import io.keywright.annotation.Invalidates;

/** A change of the one front page there is, as a class with a getter. */
@Invalidates(Front.class)
@Invalidates(shop.Article.class)
class FrontChanged {

    private final Long id;

    FrontChanged(Long id) {
        this.id = id;
    }

    Long getId() {
        return id;
    }
}
