package io.keywright.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the stores of collections with members share. */
abstract class MemberStore<K, M, E> extends CollectionStore<K> {

    private final ElementCodec<K, M, E> elements;

    MemberStore(KeyAccess<K> access, ElementCodec<K, M, E> elements) {
        super(access);
        this.elements = elements;
    }

    final byte[] keyOf(E element) {
        return access.encode(elements.keyOf(element));
    }

    final byte[] memberOf(E element) {
        return elements.encodeMember(elements.memberOf(element));
    }

    final byte[] encodeMember(M member) {
        return elements.encodeMember(member);
    }

    final List<byte[]> encodeMembers(Collection<? extends M> members) {
        List<byte[]> encoded = new ArrayList<>(members.size());
        for (M member : members) {
            encoded.add(elements.encodeMember(member));
        }
        return encoded;
    }

    /** The members of elements, each once. */
    final List<byte[]> membersOf(Collection<? extends E> given) {
        List<byte[]> encoded = new ArrayList<>(given.size());
        for (E element : given) {
            encoded.add(memberOf(element));
        }
        return distinctBytes(encoded);
    }

    final M decodeMember(byte[] bytes) {
        return decoded("member", () -> elements.decodeMember(bytes));
    }

    final List<M> decodeMembers(Collection<byte[]> all) {
        List<M> decoded = new ArrayList<>(all.size());
        for (byte[] bytes : all) {
            decoded.add(decodeMember(bytes));
        }
        return decoded;
    }
}
