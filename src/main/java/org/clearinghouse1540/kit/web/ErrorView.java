package org.clearinghouse1540.kit.web;

import java.util.List;

/**
 * The model of an error page.
 *
 * @param key the start of the keys of its title and of the advice on what to do next
 * @param reasons the problems of the input, in the language of the page
 * @param id the number under which the log records the request
 */
@Template("frame/error.jte")
public record ErrorView(String key, List<String> reasons, String id) {
  public ErrorView {
    reasons = List.copyOf(reasons);
  }

  public String title() {
    return key + ".title";
  }

  public String advice() {
    return key + ".next";
  }
}
