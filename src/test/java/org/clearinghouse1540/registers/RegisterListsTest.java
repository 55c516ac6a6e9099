package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.sources.RegisterEntry;
import org.clearinghouse1540.sources.RegisterLists;
import org.clearinghouse1540.sources.RegisterQuery;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The lists of the registers are filtered and divided into pages in the database. */
class RegisterListsTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void wordsAreFoundInOtherLettersAndInPartsOfASymbol() {
    enter("documents", Map.of("symbol", "S/AC.44/367/ (02)", "title", "Décret d’Exemple 367"));
    assertThat(titles("documents?words=decret+d%27EXEMPLE+367")).contains("Décret d’Exemple 367");
    assertThat(titles("documents?words=s%2Fac.44%2F367%2F(02)")).contains("Décret d’Exemple 367");
    assertThat(titles("documents?words=decret+of+nothing")).isEmpty();
  }

  @Test
  void aChangedTitleIsFoundAtOnceAndTheEarlierOneNoMore() {
    String law = enter("laws", law("Example State 368", "First Name 368", "1998"));
    assertThat(titles("laws?words=first+name+368")).containsExactly("First Name 368");
    expert.post(law, Map.of("title", "Second Name 368", "issued", "1998"));
    assertThat(titles("laws?words=first+name+368")).isEmpty();
    assertThat(titles("laws?words=second+name+368")).containsExactly("Second Name 368");
  }

  @Test
  void lawsAreInTheOrderOfTheNamesOfStates() {
    enter("laws", law("Example State 370", "Act of order 369 A", "2001"));
    enter("laws", law("Example State 369", "Act of order 369 C", "2002"));
    enter("laws", law("Example State 369", "act of order 369 B", "2003"));
    assertThat(titles("laws?words=order+369"))
        .containsExactly("act of order 369 B", "Act of order 369 C", "Act of order 369 A");
    assertThat(titles("laws?words=order+369&of=state+370")).containsExactly("Act of order 369 A");
    assertThat(titles("laws?words=order+369&from=2002&until=2002"))
        .containsExactly("Act of order 369 C");
    assertThat(titles("laws?words=order+369&kind=order")).isEmpty();
  }

  @Test
  void eachEntryIsOnOnePageAndTheCountSaysHowManyThereAre() {
    for (int number = 1; number <= 5; number++) {
      Map<String, String> law = new HashMap<>(law("Example State 371", "Same name 371", "2001"));
      law.put("address", "https://laws.example/371/" + number);
      enter("laws", law);
    }
    RegisterQuery query =
        new RegisterQuery(
            RegisterEntry.Register.LAW,
            "same name 371",
            "",
            Optional.empty(),
            "",
            "",
            "",
            List.of("Example State 371"));
    RegisterLists lists = program.bean(RegisterLists.class);
    ViewerDataSource.as(
        "committee",
        () -> {
          assertThat(lists.count(query)).isEqualTo(5);
          List<Long> seen = new ArrayList<>();
          for (String page : List.of("1", "2", "3")) {
            lists.list(query, Paging.of(page, 5, 2)).forEach(entry -> seen.add(entry.id()));
          }
          assertThat(seen).hasSize(5).doesNotHaveDuplicates();
          return true;
        });
    assertThat(ViewerDataSource.as("public", () -> lists.count(query)))
        .as("who may not see them counts none")
        .isZero();
  }

  @Test
  void documentsInNoRegisterAreFoundByWordsAndByState() {
    expert.post(
        "/matrices/Example%20State%20372/2017/citing",
        Map.of("row", "op2.use", "field", "op2.use framework.source", "title", "Loose Act 372"));
    assertThat(titles("unregistered?words=loose+act+372")).contains("Loose Act 372");
    assertThat(titles("unregistered?words=example+state+372")).contains("Loose Act 372");
    assertThat(titles("unregistered?words=loose+act+999372")).isEmpty();
  }

  private static Map<String, String> law(String state, String title, String issued) {
    return Map.of("state", state, "title", title, "kind", "act", "issued", issued);
  }

  private String enter(String register, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    if (register.equals("documents")) {
      all.putAll(Map.of("kind", "letter", "origin", "state"));
    }
    return expert
        .post("/registers/" + register, all)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private List<String> titles(String address) {
    return Jsoup.parse(expert.get("/registers/" + address).body())
        .select("main table tbody a")
        .eachText();
  }
}
