package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** The fields of matrices, for the Committee and the State of each; each field is a passage. */
@Component
public class MatrixPassages implements SearchSource {
  private static final String KIND = "matrix";
  // The State, the form and, for a consent, the number of the review.
  private static final Pattern NAMED =
      Pattern.compile("(?<state>.+?)[/ ](?<form>\\d{4}[^/ ]*)(?:[/ ].*)?");

  private final MatrixFields fields;
  private final FieldCounts recorded;
  private final ReviewCycles cycles;
  private final Forms forms;

  MatrixPassages(MatrixFields fields, FieldCounts recorded, ReviewCycles cycles, Forms forms) {
    this.fields = fields;
    this.recorded = recorded;
    this.cycles = cycles;
    this.forms = forms;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return read(reader, Stream.concat(recorded(), reviewed()).distinct());
  }

  private Stream<MatrixId> recorded() {
    return forms.list().stream()
        .map(FormVersion::version)
        .flatMap(form -> recorded.states(form).stream().map(state -> new MatrixId(state, form)));
  }

  // While a matrix is revised, its State does not see the fields as they are now.
  private Stream<MatrixId> reviewed() {
    return cycles.list().stream().map(ReviewCycle::matrix);
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return read(reader, records.stream().flatMap(record -> matrix(KIND, record).stream()));
  }

  private List<Passage> read(Viewer reader, Stream<MatrixId> wanted) {
    if (!reader.may(Permission.READ_MATRICES)) {
      return List.of();
    }
    return wanted.flatMap(id -> passages(KIND, id, "/matrices/", values(id)).stream()).toList();
  }

  private Map<FieldKey, FieldValue> values(MatrixId id) {
    return fields.of(id).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().content()));
  }

  /** The passages of a matrix under an address, such as {@code /public/matrices/}. */
  public List<Passage> passages(
      String kind, MatrixId id, String pages, Map<FieldKey, FieldValue> values) {
    List<Passage> passages = new ArrayList<>();
    FormVersion form = forms.find(id.form()).orElse(forms.current());
    values.forEach(
        (key, value) -> {
          String text = text(value);
          if (!text.isBlank()) {
            passages.add(
                Passage.of(
                        record(kind, id),
                        pages + id.state() + "/" + id.form() + "#" + key.row(),
                        FieldLabel.of(form, key).withPart(),
                        text)
                    .by(id.state()));
          }
        });
    return passages;
  }

  private static String record(String kind, MatrixId id) {
    return kind + "/" + id.state() + "/" + id.form();
  }

  /** The matrix of a record of the search; nothing for a record of another kind. */
  public static Optional<MatrixId> matrix(String kind, String record) {
    String[] parts = record.split("/", -1);
    return parts.length == 3 && parts[0].equals(kind)
        ? Optional.of(new MatrixId(parts[1], parts[2]))
        : Optional.empty();
  }

  private static String text(FieldValue value) {
    return Stream.concat(
            Stream.of(value.words()),
            value.citations().stream()
                .flatMap(
                    citation ->
                        Stream.of(String.join(", ", citation.places()), citation.passage())))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return changed(KIND, subject);
  }

  /** The matrix that the journal names, also as the subject of a consent. */
  public static SearchScope changed(String kind, String subject) {
    if (!subject.startsWith(KIND + "/")) {
      return SearchScope.NONE;
    }
    Matcher named = NAMED.matcher(subject.substring(KIND.length() + 1));
    return named.matches()
        ? SearchScope.of(record(kind, new MatrixId(named.group("state"), named.group("form"))))
        : SearchScope.ALL;
  }
}
