package io.keywright.sample.database;

import io.keywright.sample.shop.Category;
import java.util.List;

/**
 * The words that the products of one category are made of.
 *
 * @param skuPattern a {@link java.util.Formatter} pattern of a running number
 * @param cheapest the lowest price in cents
 * @param dearest the highest price in cents
 */
record Vocabulary(
        Category category,
        String skuPattern,
        List<String> qualities,
        List<String> materials,
        List<String> things,
        List<String> tags,
        int cheapest,
        int dearest) {

    /** Suppliers number as they like: some article numbers hold a slash, one a dot, and names are not all ASCII. */
    static final List<Vocabulary> ALL = List.of(
            new Vocabulary(
                    Category.MUG,
                    "MUG-%05d",
                    List.of("Everyday", "Oversized", "Handmade", "Travel", "Stackable", "Vintage"),
                    List.of("porcelain", "stoneware", "enamel", "double-wall glass", "crème porcelain"),
                    List.of("mug", "cup", "espresso cup", "café au lait bowl", "mug 0.4 l"),
                    List.of("dishwasher-safe", "gift", "microwave-safe", "set-of-2", "bestseller"),
                    490,
                    3_490),
            new Vocabulary(
                    Category.LAMP,
                    "LAMP-%05d",
                    List.of("Dimmable", "Minimal", "Industrial", "Adjustable", "Warm-white"),
                    List.of("brass", "oak", "steel", "linen", "rice paper"),
                    List.of("desk lamp", "floor lamp", "pendant", "clip light", "bedside lamp"),
                    List.of("led", "e27", "indoor", "energy-class-a", "smart-home", "new"),
                    1_990,
                    24_900),
            new Vocabulary(
                    Category.BOOK,
                    "978-3-%06d",
                    List.of("The Little", "A Practical", "The Illustrated", "A Short", "The Complete"),
                    List.of("Baker's", "Gardener's", "Sailor's", "Programmer's", "Brewer's"),
                    List.of("Handbook", "Companion", "Almanac", "Atlas", "Reader", "Cookbook"),
                    List.of("hardcover", "paperback", "english", "deutsch", "illustrated", "signed"),
                    890,
                    5_800),
            new Vocabulary(
                    Category.CABLE,
                    "CBL/%04d",
                    List.of("Braided", "Flat", "Right-angle", "Shielded", "Extra-long"),
                    List.of("USB-C", "HDMI 2.1", "Cat 6a", "DisplayPort", "3.5 mm"),
                    List.of("cable 1 m", "cable 2 m", "cable 3 m", "adapter", "extension 5 m"),
                    List.of("100w", "8k", "black", "white", "recycled", "3-year-warranty"),
                    390,
                    4_990),
            new Vocabulary(
                    Category.KITCHEN,
                    "KIT.%05d",
                    List.of("Chef's", "Forged", "Non-stick", "Compact", "Professional"),
                    List.of("carbon steel", "cast iron", "olive wood", "copper", "jalapeño-red enamel"),
                    List.of("skillet 28 cm", "knife", "grater", "salad spinner", "crêpe pan", "whisk"),
                    List.of("induction", "dishwasher-safe", "gift", "bestseller", "oven-safe"),
                    790,
                    18_900),
            new Vocabulary(
                    Category.OFFICE,
                    "OFF-%05d",
                    List.of("Dotted", "Ruled", "Refillable", "Recycled", "Pocket"),
                    List.of("A5", "A6", "cork", "leather", "kraft"),
                    List.of("notebook", "desk pad", "pen case", "planner", "index cards, 100"),
                    List.of("fsc", "plastic-free", "new", "back-to-school", "bulk"),
                    290,
                    3_990),
            new Vocabulary(
                    Category.TEXTILE,
                    "TXT-%05d",
                    List.of("Washed", "Quilted", "Waffle", "Striped", "Naturally dyed"),
                    List.of("linen", "organic cotton", "merino", "hemp", "boiled wool"),
                    List.of("throw", "tea towel, 2 pcs", "cushion cover", "apron", "bed sheet"),
                    List.of("gots", "machine-wash", "140x200", "50x70", "made-in-portugal", "sale"),
                    990,
                    15_900));
}
