package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.RecordList;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/** Bytes as the answer to a request: a file to keep, or a text that a program reads. */
public final class Download implements View {
  private final AnswerWriter content;
  private final String mediaType;
  private final String name;

  private Download(AnswerWriter content, String mediaType, String name) {
    this.content = content;
    this.mediaType = mediaType;
    this.name = name;
  }

  private Download(byte[] bytes, String mediaType, String name) {
    this(
        response -> {
          response.setContentLength(bytes.length);
          response.getOutputStream().write(bytes);
        },
        mediaType,
        name);
  }

  /** Writes the bytes of the answer. */
  private interface AnswerWriter {
    void write(HttpServletResponse response) throws IOException;
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

  /** A file to keep that is on the disk for this answer only; it is closed when it was sent. */
  public static Download file(TemporaryContent content, String mediaType, String name) {
    return new Download(response -> write(content, true, response), mediaType, plain(name));
  }

  /** A file to keep that is on the disk already, for all who read it. */
  public static Download file(Path stored, String mediaType, String name) {
    TemporaryContent content = open(stored);
    return new Download(response -> write(content, false, response), mediaType, plain(name));
  }

  private static TemporaryContent open(Path stored) {
    try {
      return TemporaryContent.of(stored);
    } catch (NoSuchFileException removed) {
      throw new NotFound();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(TemporaryContent content, boolean copy, HttpServletResponse response)
      throws IOException {
    Optional<BufferedAnswer> answer = BufferedAnswer.of(response);
    response.setContentLengthLong(content.length());
    if (answer.isEmpty()) {
      try (content) {
        content.read((bytes, count) -> response.getOutputStream().write(bytes, 0, count));
      }
    } else if (copy) {
      answer.get().answerWithCopy(content);
    } else {
      answer.get().answerWith(content);
    }
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
    // Headers of a file are not part of the error page if the file cannot be written.
    content.write(response);
    if (!isText()) {
      response.setCharacterEncoding((String) null);
    }
    response.setContentType(mediaType);
    if (!name.isEmpty()) {
      response.setHeader(
          "Content-Disposition", ContentDisposition.attachment().filename(name).build().toString());
    }
  }
}
