package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** Proposed files of a form: what is refused, and that nothing applies before a decision. */
class ProposedFormsTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private static final String LABEL = "op2.acquire,acquire,";
  private final TestProgram program = TestProgram.get();
  private final Forms forms = program.bean(Forms.class);
  private final ProposedForms proposals = program.bean(ProposedForms.class);

  @Test
  void filesThatChangeNothingAreRefused() {
    FormDefinitionFiles same = forms.folder("2017").orElseThrow();
    assertThat(Refusal.of(() -> as(() -> proposals.propose(EXPERT, same))))
        .isEqualTo(Problem.of("file", "obligations.refused.no-change", "2017"));
  }

  @Test
  void aFieldWithRecordedInformationIsNotRemoved() {
    String row = rowWithoutRecords();
    String field = row + " framework.bw";
    FormDefinitionFiles without = row(row, " framework.bw");
    assertThat(as(() -> proposals.check(without)).removed()).containsExactly(field);
    Visitor expert = program.person(Role.EXPERT, "");
    Map<String, String> typed = Map.of("field", field, "version", "0", "mark", "X");
    String address = "/matrices/Example%20State%20566/2017/field";
    assertThat(expert.post(address, typed).statusCode()).isEqualTo(200);
    assertThat(Refusal.of(() -> as(() -> proposals.check(without))))
        .isEqualTo(
            Problem.of(
                "file",
                "obligations.refused.fields-in-use",
                1,
                forms.find("2017").orElseThrow().labelOf(field)));
  }

  @Test
  void aDiscardedProposalCannotBeAccepted() {
    FormDefinitionFiles corrected = changed("words.en.csv", LABEL, "op2.acquire,obtain,");
    long id = as(() -> proposals.propose(EXPERT, corrected));
    assertThat(as(() -> proposals.proposed(id)).map(FormDefinitionFiles::name))
        .contains(corrected.name());
    assertThat(as(proposals::waiting)).extracting(FormProposal::id).contains(id);
    as(
        () -> {
          proposals.drop(EXPERT, id);
          return id;
        });
    assertThat(Refusal.of(() -> as(() -> proposals.accept(EXPERT, id))))
        .isEqualTo(Problem.of("file", "obligations.refused.decided"));
    assertThat(as(proposals::waiting)).extracting(FormProposal::id).doesNotContain(id);
    assertThat(forms.find("2017").orElseThrow().labelOf("op2.acquire remarks").toString())
        .as("nothing applies before a decision")
        .contains("acquire");
  }

  // Other tests record fields in the same database.
  private String rowWithoutRecords() {
    return text("rows.csv")
        .lines()
        .filter(line -> line.contains(" framework.bw "))
        .map(line -> line.replaceFirst(",.*", ""))
        .filter(
            row ->
                program.count(
                        "select count(*)::int from matrix_field where row_key = '%s' and column_key = 'framework.bw'"
                            .formatted(row))
                    == 0)
        .findFirst()
        .orElseThrow();
  }

  private FormDefinitionFiles row(String row, String column) {
    String line =
        text("rows.csv")
            .lines()
            .filter(text -> text.startsWith(row + ","))
            .findFirst()
            .orElseThrow();
    return changed("rows.csv", line, line.replaceFirst(column.replace(".", "\\.") + "(?= |,)", ""));
  }

  private FormDefinitionFiles changed(String file, String before, String after) {
    String text = text(file);
    assertThat(text).contains(before);
    assertThat(after).isNotEqualTo(before);
    FormDefinitionFiles now = forms.folder("2017").orElseThrow();
    Map<String, String> all = new HashMap<>(now.files());
    all.put(file, text.replace(before, after));
    return new FormDefinitionFiles(now.name(), all);
  }

  private String text(String file) {
    FormDefinitionFiles now = forms.folder("2017").orElseThrow();
    return Optional.ofNullable(now.files().get(file)).orElseThrow();
  }

  private static <T> T as(Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
