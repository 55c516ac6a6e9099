package org.clearinghouse1540.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The headers of a message are read back as a mail program reads them: each subject arrives whole,
 * and nothing in a subject or an address becomes another header or another recipient.
 */
class MailHeadersTest {
  private static final String ARABIC = "دولة المثال";
  private static final String TO = "b@example.org";

  private static MimeMessage sent(String subject) throws IOException, MessagingException {
    try (SmtpListener listener = new SmtpListener("250 accepted")) {
      assertThat(listener.server().send(TO, subject, "نص عربي\nText")).isEmpty();
      List<String> lines = listener.received();
      assertThat(lines).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
      List<String> content = lines.subList(lines.indexOf("DATA") + 1, lines.lastIndexOf("."));
      assertThat(content).allMatch(line -> line.length() < 998);
      byte[] bytes = String.join("\r\n", content).getBytes(StandardCharsets.UTF_8);
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
  }

  private static void assertHeaders(MimeMessage message, String subject) throws MessagingException {
    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(TO));
    assertThat(message.getFrom()).containsExactly(new InternetAddress("desk@example.org"));
    assertThat(Collections.list(message.getAllHeaders()).stream().map(Header::getName))
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted");
    assertThat(message.getRecipients(RecipientType.BCC)).isNull();
    assertThat(Collections.list(message.getAllHeaderLines()))
        .allMatch(line -> StandardCharsets.US_ASCII.newEncoder().canEncode(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A request of Example State 001",
        "Demande de l’État d’exemple (œuvre)",
        "Запрос государства",
        "示例国的请求",
        "طلب من دولة المثال 001",
        "=?UTF-8?Q?already_encoded?=",
        "a: b; <c@example.org>, \"d\" \\"
      })
  void aSubjectArrivesWhole(String subject) throws Exception {
    // A word that looks encoded is decoded by every mail program.
    String read = subject.startsWith("=?") ? "already encoded" : subject;
    assertHeaders(sent(subject), read);
  }

  @Test
  void aLongSubjectIsFoldedAndNamesOfBothDirectionsStayIsolated() throws Exception {
    String arabic = Isolated.name("Example State 001", Language.AR) + "، " + ARABIC;
    assertHeaders(sent(arabic), arabic);
    String latin = "Request of " + Isolated.name(ARABIC, Language.EN) + ", 2026";
    assertHeaders(sent(latin), latin);
    String repeated = (ARABIC + " ").repeat(20).strip();
    assertHeaders(sent(repeated), repeated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title\r\nBcc: c@example.org",
        "Title\nBcc: c@example.org",
        "Title\rBcc: c@example.org",
        "Title\r\n Bcc: c@example.org",
        "عنوان\r\nBcc: c@example.org",
        "Title\u0085Bcc: c@example.org",
        "Title\u2028Bcc: c@example.org",
        "Title\r\n\r\nBcc: c@example.org"
      })
  void aLineBreakInASubjectMakesNoHeader(String subject) throws Exception {
    String title = subject.startsWith("Title") ? "Title" : "عنوان";
    assertHeaders(sent(subject), title + " Bcc: c@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b@example.org\r\nBcc: c@example.org",
        "b@example.org, c@example.org",
        "\"b\" <b@example.org>\r\nBcc: c@example.org",
        "b@example.org>\r\nRCPT TO:<c@example.org"
      })
  void anAddressThatIsMoreThanOneIsNotSentTo(String to) throws IOException {
    assertThat(MailServer.isAddress(to)).isFalse();
    try (SmtpListener listener = new SmtpListener("250 accepted")) {
      assertThat(listener.server().send(to, "Subject", "Text")).isPresent();
      assertThat(listener.received()).noneMatch(line -> line.contains("c@example.org"));
    }
  }

  @Test
  void aDomainInOtherLettersIsWrittenInAscii() throws IOException {
    assertThat(MailServer.isAddress("b@مثال.example")).isTrue();
    try (SmtpListener listener = new SmtpListener("250 accepted")) {
      assertThat(listener.server().send("b@مثال.example", "Subject", "Text")).isEmpty();
      assertThat(listener.received())
          .contains("RCPT TO:<b@xn--mgbh0fb.example>", "To: b@xn--mgbh0fb.example");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"دولة@example.org", "josé@example.org", "b@مثال\u0000.example"})
  void aMailboxInOtherLettersIsRefused(String to) throws IOException {
    assertThat(MailServer.isAddress(to)).isFalse();
    try (SmtpListener listener = new SmtpListener("250 accepted")) {
      assertThat(listener.server().send(to, "Subject", "Text")).isPresent();
      assertThat(listener.received()).noneMatch(line -> line.startsWith("DATA"));
    }
  }
}
