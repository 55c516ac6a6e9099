package org.clearinghouse1540.app;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with one file, as a browser sends it. */
final class SentForm {
  private static final String EDGE = "----------1540";

  /** The type of the body. */
  static final String TYPE = "multipart/form-data; boundary=" + EDGE;

  private SentForm() {}

  /** The body with a token against forgery and a file of this name. */
  static BodyPublisher of(String token, String name, BodyPublisher content) {
    String part = "--" + EDGE + "\r\nContent-Disposition: form-data; name=";
    String head =
        part
            + "\"_csrf\"\r\n\r\n"
            + token
            + "\r\n"
            + part
            + "\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        content,
        BodyPublishers.ofString("\r\n--" + EDGE + "--\r\n"));
  }
}
