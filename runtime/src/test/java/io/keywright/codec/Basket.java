package io.keywright.codec;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value with something of everything, and its codec as the processor would write it. */
record Basket(
        String id,
        int count,
        List<Item> items,
        Map<String, Item> byName,
        @Nullable String note,
        Shape shape) {

    static final FieldName ID = FieldName.of("id");
    static final FieldName COUNT = FieldName.of("count");
    static final FieldName ITEMS = FieldName.of("items");
    static final FieldName BY_NAME = FieldName.of("byName");
    static final FieldName NOTE = FieldName.of("note");
    static final FieldName SHAPE = FieldName.of("shape");
    static final FieldName TYPE = FieldName.of("type");

    record Item(long price, List<Item> parts) {
        static final FieldName PRICE = FieldName.of("price");
        static final FieldName PARTS = FieldName.of("parts");

        Item {
            if (price < 0) {
                throw new IllegalArgumentException("secret " + price);
            }
        }

        static void write(ValueWriter out, Item item) throws IOException {
            out.beginObject(item, 2);
            out.name(PRICE).writeLong(item.price());
            out.name(PARTS).writeCollection(item.parts(), Item::write);
            out.endObject();
        }

        static Item read(ValueReader in) throws IOException {
            long price = 0;
            boolean hasPrice = false;
            List<Item> parts = List.of();
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "price" -> {
                        price = in.readLong();
                        hasPrice = true;
                    }
                    case "parts" -> parts = in.readList(Item::read);
                    default -> in.skipValue();
                }
            }
            if (!hasPrice) {
                throw in.missing(PRICE);
            }
            return new Item(price, parts);
        }
    }

    sealed interface Shape {

        static void write(ValueWriter out, Shape shape) throws IOException {
            if (shape instanceof Round round) {
                out.typed(TYPE, "round");
                out.beginObject(round, 1);
                out.name(FieldName.of("radius")).writeInt(round.radius());
                out.endObject();
            } else {
                throw out.unknownType(shape);
            }
        }

        static Shape read(ValueReader in) throws IOException {
            return switch (in.peekType(TYPE)) {
                case "round" -> Round.read(in);
                default -> throw in.unknownType(TYPE);
            };
        }
    }

    record Round(int radius) implements Shape {

        static Round read(ValueReader in) throws IOException {
            int radius = 0;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "radius" -> radius = in.readInt();
                    default -> in.skipValue();
                }
            }
            return new Round(radius);
        }
    }

    static Basket sample() {
        Item part = new Item(1, List.of());
        return new Basket(
                "b1", 7, List.of(part, new Item(2, List.of(part, part))), Map.of("k", part), "n", new Round(3));
    }

    static void write(ValueWriter out, Basket basket) throws IOException {
        out.beginObject(basket, 6);
        out.name(ID).writeString(basket.id());
        out.name(COUNT).writeInt(basket.count());
        out.name(ITEMS).writeCollection(basket.items(), Item::write);
        out.name(BY_NAME).writeMap(basket.byName(), TextForm.STRING, Item::write);
        if (basket.note() != null) {
            out.name(NOTE).writeString(basket.note());
        }
        Shape.write(out.name(SHAPE), basket.shape());
        out.endObject();
    }

    static Basket read(ValueReader in) throws IOException {
        String id = null;
        int count = 0;
        List<Item> items = List.of();
        Map<String, Item> byName = Map.of();
        String note = null;
        Shape shape = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "id" -> id = in.readString();
                case "count" -> count = in.readInt();
                case "items" -> items = in.readList(Item::read);
                case "byName" -> byName = in.readMap(TextForm.STRING, Item::read);
                case "note" -> note = in.readNull() ? null : in.readString();
                case "shape" -> shape = Shape.read(in);
                default -> in.skipValue();
            }
        }
        return new Basket(in.required(id, ID), count, items, byName, note, in.required(shape, SHAPE));
    }
}
