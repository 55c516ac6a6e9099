package org.clearinghouse1540.kit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A mail server that sends messages.
 *
 * @param from the address that messages come from
 * @param encrypted whether the connection is TLS from its first byte; otherwise it is upgraded to
 *     TLS if the server offers it, which is required when a password is sent
 */
public record MailServer(
    String host, int port, String user, String password, String from, boolean encrypted) {
  private static final String NOT_ACCEPTED = "not accepted";
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  // A line of a header ends with it: what follows would be another header.
  private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]\\s*");

  /**
   * Reads an address such as {@code smtp://user:password@host:587?from=desk@example.org}.
   *
   * @throws BadInput if the text is not such an address
   */
  public static MailServer parse(String given) {
    URI address;
    try {
      address = URI.create(given);
    } catch (IllegalArgumentException none) {
      throw wrong();
    }
    boolean encrypted = "smtps".equals(address.getScheme());
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    if (!encrypted && !"smtp".equals(address.getScheme())
        || address.getHost() == null
        || !query.startsWith("from=")
        || !isAddress(decoded(query.substring(5)))) {
      throw wrong();
    }
    String[] login = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
    int usual = encrypted ? 465 : 587;
    return new MailServer(
        address.getHost(),
        address.getPort() > 0 ? address.getPort() : usual,
        decoded(login[0]),
        login.length > 1 ? decoded(login[1]) : "",
        decoded(query.substring(5)),
        encrypted);
  }

  /** The same server with this password. */
  public MailServer withPassword(String given) {
    return new MailServer(host, port, user, given, from, encrypted);
  }

  private static BadInput wrong() {
    return BadInput.of("--mail", "kit.mail.server");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * Whether a text is exactly one e-mail address. Its domain may have letters of any script; the
   * part before it is in ASCII, because many servers accept nothing else.
   */
  public static boolean isAddress(String text) {
    try {
      InternetAddress parsed = new InternetAddress(text, true);
      return text.length() <= 200
          && text.equals(parsed.getAddress())
          && text.contains("@")
          && ASCII.matcher(written(text)).matches();
    } catch (AddressException | IllegalArgumentException none) {
      return false;
    }
  }

  // A domain in other letters is written in ASCII in a header.
  private static String written(String address) {
    int at = address.lastIndexOf('@') + 1;
    return address.substring(0, at) + IDN.toASCII(address.substring(at));
  }

  /** Sends a message and returns the reason if the server did not accept it. */
  public Optional<String> send(String to, String subject, String body) {
    if (!isAddress(to)) {
      return Optional.of(NOT_ACCEPTED);
    }
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(port);
    sender.setProtocol(encrypted ? "smtps" : "smtp");
    sender.setDefaultEncoding("UTF-8");
    Properties properties = sender.getJavaMailProperties();
    String prefix = "mail." + sender.getProtocol();
    for (String wait : new String[] {".connectiontimeout", ".timeout", ".writetimeout"}) {
      properties.put(prefix + wait, "10000");
    }
    properties.put(prefix + ".ssl.checkserveridentity", "true");
    properties.put(prefix + ".starttls.enable", "true");
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(password);
      properties.put(prefix + ".auth", "true");
      properties.put(prefix + ".starttls.required", Boolean.toString(!encrypted));
    }
    try {
      MimeMessage message = sender.createMimeMessage();
      MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
      helper.setFrom(written(from));
      helper.setTo(written(to));
      helper.setSubject(LINE_BREAK.matcher(subject).replaceAll(" "));
      helper.setText(body);
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
      return Optional.empty();
    } catch (MailException | MessagingException failed) {
      return Optional.of(Optional.ofNullable(failed.getMessage()).orElse(NOT_ACCEPTED));
    }
  }
}
