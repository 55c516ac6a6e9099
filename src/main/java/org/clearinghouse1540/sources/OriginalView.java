package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of a file as received.
 *
 * @param recordAddress the page of the record that it belongs to
 * @param replacedBy the files that correct it
 * @param open whether the current user may open its bytes and its text
 * @param text the document with its text, where the current user may read documents
 * @param correctable whether the current user may send a corrected file
 * @param withdrawal the form that withdraws it, where the current user may
 */
@Template("sources/original.jte")
record OriginalView(
    Original original,
    Optional<String> recordAddress,
    List<Original> replacedBy,
    boolean open,
    Optional<Long> text,
    boolean correctable,
    Optional<FormView> withdrawal) {
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("request", "/requests/"),
          Map.entry("letter", "/letters/"),
          Map.entry("proposal", "/intake/notes/"),
          Map.entry("cited", "/cited/"),
          Map.entry("event", "/events/"),
          Map.entry("matrix", "/matrices/"),
          Map.entry("form-proposal", "/forms/proposed/"),
          Map.entry("practice", "/practices/"),
          Map.entry("report", "/reports/"),
          Map.entry("submission", "/submissions/"),
          Map.entry("procedure", "/procedures#version-"),
          Map.entry("table", "/"));

  OriginalView {
    replacedBy = List.copyOf(replacedBy);
  }

  /** The page of a record, by its name in the journal. */
  static Optional<String> address(String record) {
    int slash = record.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.ofNullable(PAGES.get(record.substring(0, slash)))
            .map(page -> page + record.substring(slash + 1).replace(' ', '_'));
  }

  /** A withdrawn file is open to its owner alone. */
  static boolean mayOpen(Viewer viewer, Original original) {
    return !original.withdrawn()
        || viewer.representsState() && original.owner().equals(viewer.party());
  }
}
