package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.RecordList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/** Bytes as the answer to a request: a file to keep, or a text that a program reads. */
public final class Download implements View {
  private final byte[] bytes;
  private final String mediaType;
  private final String name;

  private Download(byte[] bytes, String mediaType, String name) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.name = name;
  }

  /** A file of a paper; the name is given without its ending. */
  public static Download of(PrintDocument paper, String form, String name) {
    FileFormat found = FileFormat.find(form).orElseThrow(NotFound::new);
    return new Download(found.write(paper), found.mediaType(), plain(name) + "." + found.ending());
  }

  /** A file of a list of records; the name is given without its ending. */
  public static Download of(RecordList list, String form, String name) {
    return of(list.in(FileFormat.find(form).orElseThrow(NotFound::new)), form, name);
  }

  /** A file to keep. */
  public static Download file(byte[] bytes, String mediaType, String name) {
    return new Download(bytes, mediaType, plain(name));
  }

  /** A text that a program reads, such as a feed. */
  public static Download text(byte[] bytes, String mediaType) {
    return new Download(bytes, mediaType, "");
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9.-]+", "-");
  }

  private boolean isText() {
    return mediaType.startsWith("text/") || mediaType.endsWith("json") || mediaType.endsWith("xml");
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isText()) {
      response.setCharacterEncoding((String) null);
    }
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    if (!name.isEmpty()) {
      response.setHeader(
          "Content-Disposition", ContentDisposition.attachment().filename(name).build().toString());
    }
    response.getOutputStream().write(bytes);
  }
}
