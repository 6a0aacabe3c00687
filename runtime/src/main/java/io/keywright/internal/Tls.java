package io.keywright.internal;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslOptions.Resource;
import io.lettuce.core.SslVerifyMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Collects the TLS settings. There is no way to switch the verification of the server off. */
public final class Tls {

    private boolean enabled;
    private SslOptions.@Nullable Builder options;

    /** Asks for TLS although the address does not. */
    public void enable() {
        enabled = true;
    }

    /** Trusts the authorities of a PEM file. */
    public void trustCertificates(Path pem) {
        builder().trustManager(pem.toFile());
    }

    /** Trusts the authorities of a key store. */
    public void trustStore(Path store, char[] password) {
        builder().truststore(Resource.from(store.toFile()), password.clone());
    }

    /** Has a certificate of the client's own. */
    public void keyStore(Path store, char[] password) {
        builder().keystore(Resource.from(store.toFile()), password.clone());
    }

    private SslOptions.Builder builder() {
        enabled = true;
        SslOptions.Builder known = options;
        if (known == null) {
            known = SslOptions.builder().jdkSslProvider();
            options = known;
        }
        return known;
    }

    /** The options for certificates, or null for the JVM's own. */
    public @Nullable SslOptions options() {
        return options == null ? null : options.build();
    }

    /** Makes an address one of TLS if it was asked for. */
    public void applyTo(RedisURI address) {
        if (enabled) {
            address.setSsl(true);
            address.setVerifyPeer(SslVerifyMode.FULL);
            address.getSentinels().forEach(this::applyTo);
        }
    }
}
