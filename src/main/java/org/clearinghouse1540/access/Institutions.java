package org.clearinghouse1540.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The institutions through which users can sign in, from the file {@code institutions.json} in the
 * data folder, which is read at the start. Without the file there are none.
 */
public final class Institutions {
  /** The name of the file in the data folder. */
  public static final String FILE = "institutions.json";

  private final List<Institution> institutions;

  private Institutions(List<Institution> institutions) {
    this.institutions = List.copyOf(institutions);
  }

  /**
   * Reads the file.
   *
   * @throws BadInput if the file exists and is not valid
   */
  public static Institutions read(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Institutions(List.of());
    }
    try {
      JsonNode list = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
      if (!list.isArray()) {
        throw BadInput.of(FILE, "access.refused.institutions-list", FILE);
      }
      List<Institution> found = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      for (JsonNode node : list) {
        Institution one = read(node, found.size() + 1);
        if (!keys.add(one.key())) {
          throw BadInput.of(FILE, "access.refused.institutions-twice", FILE, one.key());
        }
        found.add(one);
      }
      return new Institutions(found);
    } catch (JacksonException broken) {
      int line = Optional.ofNullable(broken.getLocation()).map(at -> at.getLineNr()).orElse(1);
      throw BadInput.of(FILE, "access.refused.institutions-json", FILE, line);
    } catch (IOException unreadable) {
      throw BadInput.of(FILE, "kit.file.unreadable", FILE);
    }
  }

  private static Institution read(JsonNode node, int number) {
    String key = text(node, "key", number);
    if (!key.matches("[a-z0-9-]{1,40}")) {
      throw wrong("key", number);
    }
    String name = text(node, "name", number);
    return switch (text(node, "kind", number)) {
      case "openid" ->
          new Institution.OpenId(
              key,
              name,
              address(node, "issuer", number),
              text(node, "client", number),
              text(node, "secret", number),
              node.path("claim").asString("sub"));
      case "saml" ->
          new Institution.Saml(
              key,
              name,
              text(node, "entity", number),
              address(node, "sign-on", number),
              certificate(text(node, "certificate", number), number));
      default -> throw wrong("kind", number);
    };
  }

  private static String text(JsonNode node, String field, int number) {
    String text = node.path(field).asString("").strip();
    if (text.isEmpty()) {
      throw wrong("missing", number, field);
    }
    return text;
  }

  private static URI address(JsonNode node, String field, int number) {
    try {
      URI address = URI.create(text(node, field, number));
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException none) {
      // Refused below.
    }
    throw wrong("address", number, field);
  }

  private static String certificate(String given, int number) {
    String base64 = given.replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
      return base64;
    } catch (CertificateException | IllegalArgumentException none) {
      throw wrong("certificate", number);
    }
  }

  private static BadInput wrong(String problem, int number, Object... arguments) {
    return BadInput.of(
        FILE,
        "access.refused.institution-" + problem,
        Stream.concat(Stream.of(FILE, number), Stream.of(arguments)).toArray());
  }

  /** All institutions, in the order of the file. */
  public List<Institution> list() {
    return institutions;
  }

  /** The institution with a key. */
  public Optional<Institution> find(String key) {
    return institutions.stream().filter(institution -> institution.key().equals(key)).findFirst();
  }
}
