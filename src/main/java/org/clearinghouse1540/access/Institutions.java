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
import org.clearinghouse1540.kit.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The institutions through which people sign in: the file {@code institutions.json} in the data
 * folder, read at start. Without it there are none.
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
   * @throws BadInput if it is there and cannot be understood; the sentence names the entry
   */
  public static Institutions read(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Institutions(List.of());
    }
    try {
      JsonNode list = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
      if (!list.isArray()) {
        throw new BadInput(FILE, FILE + " holds a list of institutions: [ { … }, { … } ].");
      }
      List<Institution> found = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      for (JsonNode node : list) {
        Institution one = read(node, found.size() + 1);
        if (!keys.add(one.key())) {
          throw new BadInput(FILE, "In " + FILE + " the key " + one.key() + " stands twice.");
        }
        found.add(one);
      }
      return new Institutions(found);
    } catch (JacksonException broken) {
      throw new BadInput(
          FILE,
          FILE
              + " is no JSON at line "
              + Optional.ofNullable(broken.getLocation()).map(at -> at.getLineNr()).orElse(1)
              + ".");
    } catch (IOException unreadable) {
      throw new BadInput(FILE, FILE + " cannot be read; check its permissions.");
    }
  }

  private static Institution read(JsonNode node, int number) {
    String key = text(node, "key", number);
    if (!key.matches("[a-z0-9-]{1,40}")) {
      throw wrong(number, "key has 1 to 40 small letters, digits and hyphens");
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
      default -> throw wrong(number, "kind is openid or saml");
    };
  }

  private static String text(JsonNode node, String field, int number) {
    String text = node.path(field).asString("").strip();
    if (text.isEmpty()) {
      throw wrong(number, field + " is not given");
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
      // told below
    }
    throw wrong(number, field + " is no web address");
  }

  private static String certificate(String given, int number) {
    String base64 = given.replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
      return base64;
    } catch (CertificateException | IllegalArgumentException none) {
      throw wrong(number, "certificate is no X.509 certificate in base 64");
    }
  }

  private static BadInput wrong(int number, String what) {
    return new BadInput(FILE, "In " + FILE + ", institution " + number + ": " + what + ".");
  }

  /** All of them, as they stand in the file. */
  public List<Institution> list() {
    return institutions;
  }

  /** The one with this key. */
  public Optional<Institution> find(String key) {
    return institutions.stream().filter(institution -> institution.key().equals(key)).findFirst();
  }
}
