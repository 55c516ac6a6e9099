package org.clearinghouse1540.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smtp://mail.example.org?from=a@example.org|mail.example.org|587|''|''|a@example.org|false",
        "smtps://mail.example.org?from=a@example.org|mail.example.org|465|''|''|a@example.org|true",
        "smtp://u:p@h.example.org:25?from=a@example.org|h.example.org|25|u|p|a@example.org|false",
        "smtp://u@h.example.org?from=a@example.org|h.example.org|587|u|''|a@example.org|false",
        "smtps://u:a%3Ab%40c@h.example.org?from=a@example.org|h.example.org|465|u|a:b@c|a@example.org|true",
        "smtp://u:p+q@h.example.org?from=a%2Bb@example.org|h.example.org|587|u|p+q|a+b@example.org|false"
      })
  void anAddressNamesTheServerTheLoginAndTheSender(
      String given,
      String host,
      int port,
      String user,
      String password,
      String from,
      boolean encrypted) {
    assertThat(MailServer.parse(given))
        .isEqualTo(new MailServer(host, port, user, password, from, encrypted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mail.example.org",
        "http://mail.example.org?from=a@example.org",
        "smtp://mail.example.org",
        "smtp://mail.example.org?to=a@example.org",
        "smtp://mail.example.org?from=",
        "smtp://mail.example.org?from=nobody",
        "smtp://?from=a@example.org",
        "smtp://mail example.org?from=a@example.org"
      })
  void otherTextsAreRefusedWithAnExample(String given) {
    assertThatThrownBy(() -> MailServer.parse(given))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> {
              assertThat(bad.field()).isEqualTo("--mail");
              assertThat(bad.problems().getFirst().message())
                  .isEqualTo(Message.of("kit.mail.server"));
              assertThat(bad.sentence(Language.FR)).contains("smtp://").contains("from=");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", "first.last+tag@sub.example.org", "o'neil@example.org"})
  void oneAddressIsAnAddress(String text) {
    assertThat(MailServer.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@example.org",
        "a@",
        "a@example.org, b@example.org",
        "Name <a@example.org>",
        " a@example.org",
        "a@example.org\nBcc: b@example.org",
        "a b@example.org"
      })
  void otherTextsAreNotAddresses(String text) {
    assertThat(MailServer.isAddress(text)).isFalse();
  }

  @Test
  void anAddressHasAtMostTwoHundredCharacters() {
    String domain = "@" + "example.".repeat(20) + "org";
    assertThat(MailServer.isAddress("a".repeat(200 - domain.length()) + domain)).isTrue();
    assertThat(MailServer.isAddress("a".repeat(201 - domain.length()) + domain)).isFalse();
  }

  @Test
  void aMessageIsSentInUtf8AndMarkedAsAutomatic() throws IOException {
    try (SmtpListener listener = new SmtpListener("250 accepted")) {
      assertThat(listener.server().send("b@example.org", "Запрос", "نص\nзапрос")).isEmpty();
      assertThat(listener.received())
          .contains("RCPT TO:<b@example.org>", "MAIL FROM:<desk@example.org>")
          .contains("Auto-Submitted: auto-generated")
          .anyMatch(line -> line.startsWith("Subject: =?UTF-8?"))
          .anyMatch(line -> line.contains("charset=UTF-8"));
    }
  }

  @Test
  void theReasonOfARefusalIsReturned() throws IOException {
    try (SmtpListener listener = new SmtpListener("550 no such mailbox")) {
      assertThat(listener.server().send("b@example.org", "Subject", "Text").orElseThrow())
          .contains("550");
    }
  }

  @Test
  void aServerThatCannotBeReachedIsAReason() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    // Bound and not listening: nobody else takes the port meanwhile.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(here, 0));
      MailServer gone =
          new MailServer(
              here.getHostAddress(), silent.getLocalPort(), "", "", "a@example.org", false);
      assertThat(gone.send("b@example.org", "Subject", "Text")).isPresent();
    }
  }
}
