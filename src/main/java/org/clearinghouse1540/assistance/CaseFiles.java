package org.clearinghouse1540.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.RecordFiles;
import org.clearinghouse1540.sources.ReportedPieces;
import org.clearinghouse1540.sources.ReportedView;
import org.springframework.stereotype.Component;

/** The files of a request: the requester and the Committee's staff add files and correct them. */
@Component
class CaseFiles implements RecordFiles {
  private static final Pattern REQUEST = Pattern.compile("request/(\\d{1,18})");
  private final Requests requests;
  private final Originals originals;
  private final ReportedPieces reported;

  CaseFiles(Requests requests, Originals originals, ReportedPieces reported) {
    this.reported = reported;
    this.requests = requests;
    this.originals = originals;
  }

  /** The files of a request that the current user may know of. */
  List<Original> of(long request) {
    return originals.of("request/" + request);
  }

  /**
   * The account of the lines of the letter; without counts if the user may not see it, or if the
   * letter was withdrawn and the user does not belong to its owner.
   */
  ReportedView account(Viewer viewer, long request, Language language) {
    boolean withdrawn =
        of(request).stream()
            .filter(file -> file.kind() == Original.Kind.LETTER && file.withdrawn())
            .anyMatch(file -> !(viewer.representsState() && file.owner().equals(viewer.party())));
    return withdrawn ? ReportedView.none() : reported.view("request/" + request, language);
  }

  @Override
  public Optional<Target> find(Viewer viewer, String record) {
    Matcher named = REQUEST.matcher(record);
    return named.matches()
        ? requests
            .find(Long.parseLong(named.group(1)))
            .filter(request -> mayAdd(viewer, request))
            .map(CaseFiles::target)
        : Optional.empty();
  }

  @Override
  public Map<String, String> titles(Viewer viewer, Collection<String> names) {
    List<Long> numbers =
        names.stream()
            .map(REQUEST::matcher)
            .filter(Matcher::matches)
            .map(named -> Long.valueOf(named.group(1)))
            .toList();
    return numbers.isEmpty()
        ? Map.of()
        : requests.list(numbers).stream()
            .filter(request -> mayAdd(viewer, request))
            .collect(
                Collectors.toMap(
                    request -> "request/" + request.id(), request -> target(request).title()));
  }

  static boolean mayAdd(Viewer viewer, Request request) {
    return viewer.may(Permission.ADD_FILES)
        && request.received()
        && (!viewer.representsState() || request.state().equals(viewer.party()));
  }

  private static Target target(Request request) {
    return new Target(
        request.requester() + ", " + request.date(), request.state(), Original.Readership.CASE);
  }
}
