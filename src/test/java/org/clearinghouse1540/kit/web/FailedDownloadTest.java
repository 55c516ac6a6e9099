package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.file.Path;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file that cannot be sent is answered with a page, and not with a page inside a file. */
class FailedDownloadTest {
  private static final byte[] LARGE = new byte[TemporaryContent.IN_MEMORY + 1];

  @Test
  void theErrorPageHasNoHeadersOfTheFile() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/archive");
    for (Download file :
        new Download[] {
          Download.file(LARGE, "application/zip", "archive.zip"),
          Download.file(TemporaryContent.of(LARGE), "application/zip", "archive.zip")
        }) {
      try (BufferedAnswer answer =
          new BufferedAnswer(
              response,
              bytes -> {
                throw ResourceShortage.noCapacity();
              })) {
        assertThatThrownBy(() -> file.render(null, request, answer))
            .isInstanceOf(IOException.class);
      }
      assertThat(response.getHeader("Content-Disposition")).isNull();
      assertThat(response.getContentType()).isNull();
    }
  }

  @Test
  void aFileThatWasRemovedMeanwhileIsNotFound() {
    assertThatThrownBy(
            () -> Download.file(Path.of("no-such-file"), "application/zip", "archive.zip"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePageOfAShortageSaysWhenToTryAgain() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, ResourceShortage.noCapacity());
    MockHttpServletResponse response = new MockHttpServletResponse();
    TestProgram.get().bean(ErrorPages.class).error(request, response);
    assertThat(response.getHeader("Retry-After")).isEqualTo("30");
  }
}
