package org.clearinghouse1540.app;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class SentForm {
  private static final String EDGE = "----------1540";

  /** The type of the body. */
  static final String TYPE = "multipart/form-data; boundary=" + EDGE;

  private SentForm() {}

  /** The content of a file with another file of the same field behind it. */
  public static byte[] and(byte[] first, String name, byte[] second) {
    byte[] between =
        ("\r\n--"
                + EDGE
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(first.length + between.length + second.length)
        .put(first)
        .put(between)
        .put(second)
        .array();
  }

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
