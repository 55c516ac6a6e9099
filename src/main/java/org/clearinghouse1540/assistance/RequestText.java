package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The text of a received request, or its summaries, to which its State consents. */
@Component
final class RequestText implements PublishableText {
  private static final TextFormat<Request> FULL = new TextFormat<>(Request.class);
  private static final TextFormat<Written> SUMMARIES = new TextFormat<>(Written.class);
  private final Requests requests;
  private final Summaries summaries;

  RequestText(Requests requests, Summaries summaries) {
    this.requests = requests;
    this.summaries = summaries;
  }

  private record Written(List<Summaries.Summary> summaries) {}

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.REQUEST;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .flatMap(
            id ->
                audience.use() == Audience.Use.SUMMARY
                    ? written(id)
                    : requests.find(id).map(request -> FULL.write(content(request))));
  }

  private Optional<String> written(long request) {
    List<Summaries.Summary> written = summaries.of(request);
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(SUMMARIES.write(new Written(written)));
  }

  // The progress of a request and of its needs is not part of the text.
  private static Request content(Request request) {
    return PublicView.full(request, Set.of())
        .with(
            request.items().stream().map(item -> item.with(NeedStatus.OPEN)).toList(),
            Optional.empty());
  }

  /** The full text to which its State consented, with the progress of its needs until now. */
  static Request full(String text, Request current) {
    Map<Long, NeedItem> now =
        current.items().stream().collect(Collectors.toMap(NeedItem::id, Function.identity()));
    Request approved = FULL.read(text);
    return approved.with(
        approved.items().stream()
            .flatMap(
                item ->
                    Optional.ofNullable(now.get(item.id()))
                        .map(same -> item.with(same.status()))
                        .stream())
            .toList(),
        current.receipt());
  }

  /** The summaries to which its State consented. */
  static List<Summaries.Summary> summaries(String text) {
    return SUMMARIES.read(text).summaries();
  }
}
