package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of the same user for another page, without the body that was sent; its parameters are
 * those of the address of that page, and the language that was chosen.
 */
final class BodylessRequest extends HttpServletRequestWrapper {
  private static final String LANGUAGE = "lang";
  private final Map<String, String[]> parameters;

  BodylessRequest(HttpServletRequest request, String address) {
    super(request);
    this.parameters = FormRedisplay.query(address);
    // Not from the parameters: reading them would read the body, which may be too large.
    String[] language = FormRedisplay.query("?" + request.getQueryString()).get(LANGUAGE);
    if (language != null) {
      parameters.putIfAbsent(LANGUAGE, language);
    }
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }
}
