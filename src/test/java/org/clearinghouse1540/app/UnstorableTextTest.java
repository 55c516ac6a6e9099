package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * NUL and halves of characters in addresses, parameters, files and at sign-in never lead to an
 * error of the program; for forms see {@link RejectedFormsTest}.
 */
class UnstorableTextTest {
  private static final List<String> HOSTILE = List.of("a%00b", "%00", "%ED%A0%80", "%F0%9F%98");

  private final TestProgram program = TestProgram.get();
  private final Visitor guest = Visitor.signedOut(program.address());
  private final Visitor expert =
      Visitor.signedIn(program.address(), "expert", program.password("expert"));

  @Test
  void noParameterOfAPageLeadsToAnError() {
    List<String> faults = new ArrayList<>();
    int requests = 0;
    for (String address : addresses()) {
      for (String hostile : HOSTILE) {
        String path = address.replace("VALUE", hostile);
        for (Visitor user : List.of(guest, expert)) {
          int status = user.get(path).statusCode();
          requests++;
          if (status >= 500 && !path.startsWith("/busy")) {
            faults.add(path + ": " + status);
          }
        }
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "characters that cannot be stored: %d requests, errors %d%n",
        requests,
        faults.size());
    assertThat(requests).isGreaterThan(200);
    assertThat(faults).isEmpty();
  }

  // Each part of the path and each parameter of each page once.
  private Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    program
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.hasMethodAnnotation(GetMapping.class)) {
                mapping.getPatternValues().forEach(pattern -> add(pattern, method, addresses));
              }
            });
    return addresses;
  }

  private static void add(String pattern, HandlerMethod method, Set<String> addresses) {
    String path = pattern.replaceAll("\\{(code|state)}", "KAZ").replaceAll("\\{[^}]+}", "1");
    if (pattern.contains("{")) {
      addresses.add(pattern.replaceAll("\\{[^}]+}", "VALUE"));
    }
    addresses.add(path + "?q=VALUE");
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      if (named != null) {
        String name = named.name().isEmpty() ? named.value() : named.name();
        String given = name.isEmpty() ? parameter.getParameter().getName() : name;
        addresses.add(path + "?" + given + "=VALUE");
      }
    }
  }

  @Test
  void signingInWithSuchANameFailsLikeWithAnyOther() {
    for (String name : List.of("username", "password", "code")) {
      HttpResponse<String> answer = guest.post("/sign-in", Map.of(name, "a\0b"));
      assertThat(answer.statusCode()).as(name).isIn(302, 400, 429);
    }
  }

  @Test
  void aFileWithSuchCharactersIsReadWithAMarkInTheirPlaceAndWithSuchANameRefused() {
    String mark = "workshop " + System.nanoTime();
    byte[] text =
        ("Information Note\n\nEvent: Example \0 "
                + mark
                + "\n\nDate and Venue: 9 May 2021, Example City\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] half =
        ("\uFEFFInformation Note\n\nEvent: Example \uE000 "
                + mark
                + " half\n\nDate and Venue: 9 May 2021, Example City\n")
            .getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i < half.length; i += 2) {
      half[i + 1] = half[i + 1] == (byte) 0xE0 ? (byte) 0xD8 : half[i + 1]; // U+D800, alone
    }
    for (byte[] content : List.of(text, half)) {
      HttpResponse<String> read = upload("filename=\"note.txt\"", content);
      assertThat(read.statusCode()).as(Jsoup.parse(read.body()).text()).isEqualTo(302);
      for (String name : List.of("filename=\"no\0te.txt\"", "filename*=UTF-8''no%00te.txt")) {
        HttpResponse<String> refused = upload(name, content);
        assertThat(refused.statusCode()).as(name).isEqualTo(400);
        assertThat(refused.body()).contains(Texts.get(Language.EN, "kit.form.characters"));
      }
    }
    String replaced = "%Example \uFFFD " + mark + "%";
    assertThat(
            program.count(
                "select count(*) from sources_document where text like '" + replaced + "'"))
        .as("with a mark in the place of NUL")
        .isPositive();
  }

  private HttpResponse<String> upload(String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + expert.token()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; "
                + name
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    return expert.sendAsIs("/intake/notes", "multipart/form-data; boundary=x", body.toByteArray());
  }
}
