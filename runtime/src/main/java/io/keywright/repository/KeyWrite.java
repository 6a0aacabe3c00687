package io.keywright.repository;

import java.util.List;

/**
 * A write to one key by one of the {@link Scripts}, encoded and ready to send.
 *
 * @param keys the key alone
 * @param args the two arguments that all scripts have, and the script's own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyWrite(byte[][] keys, byte[][] args) {

    static KeyWrite of(byte[] key, WriteTtl ttl, List<byte[]> args) {
        byte[][] all = new byte[2 + args.size()][];
        all[0] = ttl.millisArgument();
        all[1] = ttl.ruleArgument();
        for (int i = 0; i < args.size(); i++) {
            all[2 + i] = args.get(i);
        }
        return new KeyWrite(new byte[][] {key}, all);
    }
}
