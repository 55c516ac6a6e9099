package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * Sends forms that the program must accept. Their fields are written as {@code
 * name=value;name=value}.
 */
final class FormSender {
  private final Visitor user;
  private final List<String> addresses = new ArrayList<>();

  FormSender(Visitor user) {
    this.user = user;
  }

  Visitor user() {
    return user;
  }

  /** The addresses of the records that the forms created. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** Sends a form and returns the address of its record. */
  String send(String path, String fields) {
    return address(user.post(path, form(fields)));
  }

  /** Sends a file and returns the address of its record. */
  String upload(String path, String name, byte[] content) {
    return address(user.upload(path, name, content));
  }

  /** Sends a form that is answered with a page. */
  String shown(String path, String fields) {
    HttpResponse<String> answer = user.post(path, form(fields));
    addresses.add(path);
    assertThat(answer.statusCode()).as(problems(answer)).isEqualTo(200);
    return answer.body();
  }

  /** Adds the address of a page that no form creates. */
  void visit(String page) {
    addresses.add(page);
  }

  private String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(problems(answer)).isEqualTo(302);
    String address =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "")
            .replaceFirst("#.*", "");
    addresses.add(address);
    return address;
  }

  private static String problems(HttpResponse<String> answer) {
    return answer.uri() + " " + Jsoup.parse(answer.body()).select(".problem");
  }

  private static Map<String, String> form(String fields) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String field : fields.split(";")) {
      if (!field.isEmpty()) {
        form.put(field.replaceFirst("=.*", ""), field.replaceFirst("[^=]*=", ""));
      }
    }
    return form;
  }
}
