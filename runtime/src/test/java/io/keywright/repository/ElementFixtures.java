package io.keywright.repository;

import io.keywright.annotation.RedisType;

/** Small elements of collections with codecs as the compiler would write them. */
final class ElementFixtures {

    private ElementFixtures() {}

    /** A member of a SET. */
    record Tag(String id, String tag) {}

    /** A member of a SORTED_SET. */
    record Scored(String id, String member, double score) {}

    /** A bit of a BITMAP. */
    record Bit(String id, int offset) {}

    /** A counter of a BITMAP. */
    record Count(String id, int index, long count) {}

    /** A member of a GEO. */
    record Place(String id, String name, double longitude, double latitude) {}

    static Schema schema(RedisType type, Lifetime lifetime) {
        return Schema.of("t:<id>", type, lifetime);
    }

    /** What all the codecs do alike: their members are texts. */
    private abstract static class TextMembers<E> implements ElementCodec<String, String, E> {

        @Override
        public byte[] encodeMember(String member) {
            return FieldCodecs.STRING.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return FieldCodecs.STRING.decode(bytes);
        }
    }

    private static final class Tags extends TextMembers<Tag> implements MemberCodec<String, String, Tag> {

        @Override
        public String keyOf(Tag element) {
            return element.id();
        }

        @Override
        public String memberOf(Tag element) {
            return element.tag();
        }

        @Override
        public Tag decode(String key, String member) {
            return new Tag(key, member);
        }
    }

    private static final class Scores extends TextMembers<Scored> implements ScoreCodec<String, String, Scored> {

        @Override
        public String keyOf(Scored element) {
            return element.id();
        }

        @Override
        public String memberOf(Scored element) {
            return element.member();
        }

        @Override
        public double scoreOf(Scored element) {
            return element.score();
        }

        @Override
        public Scored decode(String key, String member, double score) {
            return new Scored(key, member, score);
        }
    }

    private static final class Places extends TextMembers<Place> implements PositionCodec<String, String, Place> {

        @Override
        public String keyOf(Place element) {
            return element.id();
        }

        @Override
        public String memberOf(Place element) {
            return element.name();
        }

        @Override
        public double longitudeOf(Place element) {
            return element.longitude();
        }

        @Override
        public double latitudeOf(Place element) {
            return element.latitude();
        }

        /** Rounded to what survives the server's geohash. */
        @Override
        public Place decode(String key, String member, double longitude, double latitude) {
            return new Place(key, member, Math.round(longitude * 1e4) / 1e4, Math.round(latitude * 1e4) / 1e4);
        }
    }

    /** Their members are numbers. */
    private abstract static class NumberMembers<E> implements ElementCodec<String, Integer, E> {

        @Override
        public byte[] encodeMember(Integer member) {
            return FieldCodecs.INT.encode(member);
        }

        @Override
        public Integer decodeMember(byte[] bytes) {
            return FieldCodecs.INT.decode(bytes);
        }
    }

    private static final class Counts extends NumberMembers<Count> implements CountCodec<String, Integer, Count> {

        @Override
        public String keyOf(Count element) {
            return element.id();
        }

        @Override
        public Integer memberOf(Count element) {
            return element.index();
        }

        @Override
        public long countOf(Count element) {
            return element.count();
        }

        @Override
        public Count decode(String key, Integer member, long count) {
            return new Count(key, member, count);
        }
    }

    private static final class Bits extends NumberMembers<Bit> implements MemberCodec<String, Integer, Bit> {

        @Override
        public String keyOf(Bit element) {
            return element.id();
        }

        @Override
        public Integer memberOf(Bit element) {
            return element.offset();
        }

        @Override
        public Bit decode(String key, Integer member) {
            return new Bit(key, member);
        }
    }

    static final MemberCodec<String, String, Tag> TAGS = new Tags();

    static final ScoreCodec<String, String, Scored> SCORES = new Scores();

    static final PositionCodec<String, String, Place> PLACES = new Places();

    static final MemberCodec<String, Integer, Bit> BITS = new Bits();

    static final CountCodec<String, Integer, Count> COUNTS = new Counts();
}
