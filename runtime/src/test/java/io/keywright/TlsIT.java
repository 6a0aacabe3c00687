package io.keywright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.testkit.RedisServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS, and what it refuses. */
class TlsIT {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path directory;

    @Test
    void aServerWithATrustedCertificateOfItsNameIsUsed() throws Exception {
        try (RedisServer server = serverFor("dns:localhost,ip:127.0.0.1");
                Keywright byCertificate = Commands.patient()
                        .uri("rediss://127.0.0.1:" + tlsPort(server))
                        .trustCertificates(directory.resolve("server.crt"))
                        .connect();
                Keywright byStore = Commands.patient()
                        .uri("redis://127.0.0.1:" + tlsPort(server))
                        .trustStore(directory.resolve("server.p12"), PASSWORD.toCharArray())
                        .connect()) {
            byCertificate
                    .channel("thing:<id>")
                    .send(Commands.set("k", "v"), reply -> reply)
                    .await();

            assertThat(Commands.read(byStore.channel("thing:<id>"), "k")).isEqualTo("v");
        }
    }

    @Test
    void aTrustedCertificateOfAnotherNameIsRefused() throws Exception {
        try (RedisServer server = serverFor("dns:cache.example")) {
            assertThatThrownBy(() -> Commands.patient()
                            .uri("rediss://127.0.0.1:" + tlsPort(server))
                            .trustCertificates(directory.resolve("server.crt"))
                            .connect())
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasStackTraceContaining("No subject alternative names matching IP address 127.0.0.1");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        try (RedisServer server = serverFor("ip:127.0.0.1")) {
            assertThatThrownBy(() -> Commands.patient()
                            .uri("rediss://127.0.0.1:" + tlsPort(server))
                            .connect())
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasStackTraceContaining("unable to find valid certification path");
        }
    }

    private static int tlsPort(RedisServer server) {
        return Integer.parseInt(String.valueOf(
                server.command("CONFIG", "GET", "tls-port").list().get(1).text()));
    }

    private RedisServer serverFor(String names) throws IOException, GeneralSecurityException, InterruptedException {
        makeCertificate(names);
        return RedisServer.start(
                "--tls-port",
                Integer.toString(freePort()),
                "--tls-cert-file",
                directory.resolve("server.crt").toString(),
                "--tls-key-file",
                directory.resolve("server.key").toString(),
                "--tls-ca-cert-file",
                directory.resolve("server.crt").toString(),
                "--tls-auth-clients",
                "no");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void makeCertificate(String names) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + names,
                        "-ext",
                        "bc:c",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        pem(
                "server.key",
                "PRIVATE KEY",
                keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
        byte[] certificate = keys.getCertificate("server").getEncoded();
        pem("server.crt", "CERTIFICATE", certificate);
        keys.setCertificateEntry("authority", keys.getCertificate("server"));
        try (java.io.OutputStream out = Files.newOutputStream(store)) {
            keys.store(out, PASSWORD.toCharArray());
        }
    }

    private void pem(String file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                directory.resolve(file), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
