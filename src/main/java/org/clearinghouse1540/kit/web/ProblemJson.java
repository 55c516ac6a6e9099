package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Bad input as the answer to a script that accepts JSON: the sentences, in its language. */
final class ProblemJson implements View {
  private static final String MEDIA_TYPE = "application/json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final List<String> sentences;

  ProblemJson(List<String> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /** Whether a request comes from a script that reads the answer. */
  static boolean isExpectedBy(HttpServletRequest request) {
    return MEDIA_TYPE.equals(request.getHeader("Accept"));
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(Map.of("problem", String.join(" ", sentences)));
    response.setStatus(400);
    response.setContentType(MEDIA_TYPE);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
