package dev.reelmill.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate of 127.0.0.1 that nobody has vouched for.
 *
 * @param key of the certificate, in PEM, as the certificate is
 * @param trust a store that trusts it, with the password {@link #PASSWORD}
 */
record TlsFiles(Path certificate, Path key, Path trust) {
  static final String PASSWORD = "changeit";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

  static TlsFiles make(Path folder) throws IOException, GeneralSecurityException {
    Path made = folder.resolve("made.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                made.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    keytool.onExit().join();
    KeyStore store = KeyStore.getInstance(made.toFile(), PASSWORD.toCharArray());
    KeyStore trusting = KeyStore.getInstance("PKCS12");
    trusting.load(null, null);
    trusting.setCertificateEntry("redis", store.getCertificate("redis"));
    Path trust = folder.resolve("trust.p12");
    try (var out = Files.newOutputStream(trust)) {
      trusting.store(out, PASSWORD.toCharArray());
    }
    return new TlsFiles(
        pem(
            folder.resolve("certificate.pem"),
            "CERTIFICATE",
            store.getCertificate("redis").getEncoded()),
        pem(
            folder.resolve("key.pem"),
            "PRIVATE KEY",
            store.getKey("redis", PASSWORD.toCharArray()).getEncoded()),
        trust);
  }

  private static Path pem(Path file, String kind, byte[] content) throws IOException {
    return Files.writeString(
        file,
        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
            .formatted(kind, LINES.encodeToString(content)));
  }
}
