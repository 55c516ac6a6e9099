package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosure.Channel;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.search.ResultLog;
import org.clearinghouse1540.sources.Originals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Records who opens the page or a file of a record that belongs to somebody else, or reads its text
 * in the results of a search. The matched address decides, never the address as it was typed. The
 * experts, the Chair and the secretariat work on every record and are not listed, except where they
 * look at personal data; lists with titles are not recorded either.
 */
@Component
final class DisclosureLog implements HandlerInterceptor, ResultLog {
  /** The addresses that show a record, each with the kind of its subject and the way. */
  enum Shown {
    REQUEST("/requests/{id}", Channel.PAGE),
    NEED("/needs/{id}", Channel.PAGE),
    OPEN_NEED("/open-needs/{id}", Channel.PAGE),
    NEED_HISTORY("/needs/{need}/history", Channel.PAGE),
    MATRIX("/matrices/{code}/{year}", Channel.PAGE),
    MATRIX_FILE("/matrices/{code}/{year}/file/{form}", Channel.FILE),
    MATRIX_ROW("/matrices/{code}/{year}/row", Channel.PAGE),
    MATRIX_OTHER_VERSION("/matrices/{code}/{year}/as", Channel.PAGE),
    MATRIX_ON_DAY("/matrices/{code}/{year}/on", Channel.PAGE),
    MATRIX_PAST("/matrices/{code}/{year}/past", Channel.PAGE),
    MATRIX_CHANGES("/matrices/{code}/{year}/changes", Channel.PAGE),
    MATRIX_COMPARED("/matrices/{code}/{year}/compare", Channel.PAGE),
    MATRIX_REDLINE("/matrices/{code}/{year}/redline", Channel.FILE),
    MATRIX_STEPS("/matrices/{code}/{year}/steps", Channel.PAGE),
    MATRIX_STEPS_REDLINE("/matrices/{code}/{year}/steps/redline", Channel.FILE),
    MATRIX_STEP("/matrices/{code}/{year}/steps/{step}", Channel.PAGE),
    MATRIX_STEP_FILE("/matrices/{code}/{year}/steps/{step}/file/{form}", Channel.FILE),
    OFFER("/offers/{id}", Channel.PAGE),
    ORIGINAL("/originals/{id}", Channel.PAGE),
    ORIGINAL_FILE("/originals/{id}/file", Channel.FILE),
    CONTACT("/contacts/{id}", Channel.PAGE),
    PLAN("/plans/submitted/{id}", Channel.PAGE),
    PLAN_FILE("/plans/submitted/{id}/file/{form}", Channel.FILE),
    REPORT("/reports/{id}", Channel.PAGE),
    JOINT_TEXT("/joint-texts/{id}", Channel.PAGE),
    PRACTICE("/practices/{id}", Channel.PAGE),
    PRACTICE_FILE("/practices/{id}/document", Channel.FILE),
    SHARED_ENTRY("/shared/{id}", Channel.PAGE),
    SHARED_ENTRY_FILE("/shared/{id}/file/{form}", Channel.FILE);

    private final String pattern;
    private final PathPattern path;
    private final Channel channel;

    Shown(String pattern, Channel channel) {
      this.pattern = pattern;
      this.path = PathPatternParser.defaultInstance.parse(pattern);
      this.channel = channel;
    }

    /** The address of this pattern. */
    static Optional<Shown> find(@Nullable Object pattern) {
      return List.of(values()).stream().filter(shown -> shown.pattern.equals(pattern)).findFirst();
    }

    String pattern() {
      return pattern;
    }
  }

  private final Disclosures disclosures;
  private final Requests requests;
  private final ReviewCycles cycles;
  private final Originals originals;

  DisclosureLog(
      Disclosures disclosures, Requests requests, ReviewCycles cycles, Originals originals) {
    this.disclosures = disclosures;
    this.requests = requests;
    this.cycles = cycles;
    this.originals = originals;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (response.getStatus() != HttpServletResponse.SC_OK) {
      return;
    }
    Viewer viewer = Navigation.viewer();
    Shown.find(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        .ifPresent(shown -> record(viewer, shown, variables(request)));
  }

  @Override
  public void read(Viewer viewer, List<String> addresses) {
    for (String address : addresses) {
      PathContainer path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
      for (Shown shown : Shown.values()) {
        Optional.ofNullable(shown.path.matchAndExtract(path))
            .ifPresent(found -> record(viewer, shown, found.getUriVariables()));
      }
    }
  }

  private void record(Viewer viewer, Shown shown, Map<String, String> variables) {
    if (mayBeAnothers(viewer, shown)) {
      subject(shown, variables).ifPresent(subject -> record(viewer, shown, subject));
    }
  }

  // Personal data: each account of the Committee that looks is named.
  private void record(Viewer viewer, Shown shown, Subject subject) {
    boolean personal = subject.kind() == Subject.Kind.CONTACT;
    Optional<Audience> audience =
        personal && viewer.belongsToCommittee()
            ? Optional.of(Audience.MEMBERS)
            : audience(viewer, shown);
    audience.ifPresent(
        found ->
            disclosures.shown(
                subject,
                found,
                new Disclosures.Receiver(
                    shown.channel,
                    viewer.roleKey(),
                    viewer.party(),
                    personal ? viewer.name() : "")));
  }

  // The subject of a file and of a contact decides; no other record needs it.
  private static boolean mayBeAnothers(Viewer viewer, Shown shown) {
    return switch (shown) {
      case CONTACT, ORIGINAL, ORIGINAL_FILE -> true;
      default -> audience(viewer, shown).isPresent();
    };
  }

  // Providers see their own offers, and States their own requests and matrices, as their owners.
  private static Optional<Audience> audience(Viewer viewer, Shown shown) {
    if (viewer.is(Role.MEMBER, Role.COORDINATOR)) {
      return Optional.of(Audience.MEMBERS);
    }
    // Other readers see a practice only where it is published to everybody.
    if (shown == Shown.PRACTICE || shown == Shown.PRACTICE_FILE) {
      return Optional.empty();
    }
    if (shown == Shown.OFFER) {
      return viewer.representsState() ? Optional.of(Audience.EVERYBODY) : Optional.empty();
    }
    if (viewer.is(Role.PROVIDER)) {
      return Optional.of(Audience.PROVIDERS);
    }
    return viewer.is(Role.REGIONAL_COORDINATOR) && !viewer.party().isEmpty()
        ? Optional.of(Audience.organization(viewer.party()))
        : Optional.empty();
  }

  // A file of a record that has no owner among the States, such as a note, has no subject.
  private Optional<Subject> subject(Shown shown, Map<String, String> variables) {
    return switch (shown) {
      case ORIGINAL, ORIGINAL_FILE ->
          originals
              .find(number(variables, "id"))
              .flatMap(file -> Subject.ofJournalName(file.record()));
      case REQUEST -> Optional.of(Subject.request(number(variables, "id")));
      case NEED, OPEN_NEED -> Optional.of(request(number(variables, "id")));
      case NEED_HISTORY -> Optional.of(request(number(variables, "need")));
      case OFFER -> Optional.of(Subject.offer(number(variables, "id")));
      case REPORT ->
          Optional.of(new Subject(Subject.Kind.REPORT, Long.toString(number(variables, "id"))));
      case JOINT_TEXT ->
          Optional.of(new Subject(Subject.Kind.JOINT_TEXT, Long.toString(number(variables, "id"))));
      case PRACTICE, PRACTICE_FILE ->
          Optional.of(new Subject(Subject.Kind.PRACTICE, Long.toString(number(variables, "id"))));
      case CONTACT -> Optional.of(Subject.contact(number(variables, "id")));
      case PLAN, PLAN_FILE -> Optional.of(Subject.plan(number(variables, "id")));
      case SHARED_ENTRY, SHARED_ENTRY_FILE ->
          Optional.of(Subject.workspace(number(variables, "id")));
      case MATRIX,
          MATRIX_FILE,
          MATRIX_ROW,
          MATRIX_OTHER_VERSION,
          MATRIX_ON_DAY,
          MATRIX_PAST,
          MATRIX_CHANGES,
          MATRIX_COMPARED,
          MATRIX_REDLINE,
          MATRIX_STEPS,
          MATRIX_STEPS_REDLINE,
          MATRIX_STEP,
          MATRIX_STEP_FILE ->
          Optional.of(
              cycles.get(new MatrixId(text(variables, "code"), text(variables, "year"))).subject());
    };
  }

  // Consents and their log are about the request as a whole.
  private Subject request(long need) {
    return requests
        .findNeed(need)
        .map(NeedItem::request)
        .map(Subject::request)
        .orElseThrow(NotFound::new);
  }

  private static long number(Map<String, String> variables, String name) {
    return Long.parseLong(text(variables, name));
  }

  private static String text(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).orElseThrow(NotFound::new);
  }

  private static Map<String, String> variables(HttpServletRequest request) {
    Map<String, String> variables = new HashMap<>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> found) {
      found.forEach((name, value) -> variables.put(name.toString(), value.toString()));
    }
    return variables;
  }

  /** Registers the log for every address. */
  @Configuration(proxyBeanMethods = false)
  static class Registration implements WebMvcConfigurer {
    private final ObjectProvider<DisclosureLog> log;

    Registration(ObjectProvider<DisclosureLog> log) {
      this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(log.getObject());
    }
  }
}
