package com.acme.shop;

/** The departments of the shop. */
public enum Category {
    BOOK,
    CABLE,
    KITCHEN,
    LAMP,
    MUG,
    OFFICE,
    TEXTILE
}
