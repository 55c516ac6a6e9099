package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.assistance.UnmetNeeds;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.junit.jupiter.api.Test;

/** The pages of the open needs contain the needs of the whole list, each once. */
class OpenNeedsPagingTest {
  private static final String ORGANIZATION = "Example Organization 001";
  private static final TestProgram PROGRAM = TestProgram.get();

  private static List<Long> ids(List<OpenNeeds.OpenNeed> needs) {
    return needs.stream().map(need -> need.item().id()).toList();
  }

  @Test
  void thePagesTogetherAreTheWholeListInItsOrder() {
    OpenNeeds needs = PROGRAM.bean(OpenNeeds.class);
    ViewerDataSource.Asker provider =
        new ViewerDataSource.Asker("provider", ORGANIZATION, "example", "provider");
    ViewerDataSource.as(
        provider,
        () -> {
          List<Long> whole = ids(needs.list());
          List<Long> paged = new ArrayList<>();
          Paging first = needs.paging("1");
          for (int page = 1; page <= (first.found() + 6) / 7; page++) {
            paged.addAll(ids(needs.list(new Paging(page, first.found(), 7))));
          }
          assertThat(whole).isNotEmpty();
          assertThat(paged).isEqualTo(whole);
          return true;
        });
  }

  @Test
  void theDatabaseFindsTheNeedsOfAnAreaAndAPlace() {
    OpenNeeds needs = PROGRAM.bean(OpenNeeds.class);
    OpenNeedViews views = PROGRAM.bean(OpenNeedViews.class);
    PlaceMatcher matcher = PROGRAM.bean(PlaceMatcher.class);
    List<String> areas = new ArrayList<>(List.of("", "no such area"));
    PROGRAM.bean(SubjectAreas.class).list().forEach(area -> areas.add(area.key()));
    List<OpenNeeds.OpenNeed> found = new ArrayList<>();
    ViewerDataSource.as(
        new ViewerDataSource.Asker("provider", ORGANIZATION, "example", "provider"),
        () -> {
          List<OpenNeeds.OpenNeed> whole = needs.list();
          for (String where : List.of("", "Africa", "Kenya", "CARICOM", "Nowhere", "Iraq; Benin")) {
            for (String area : areas) {
              UnmetNeeds.Filter filter = views.filter(area, where);
              List<OpenNeeds.OpenNeed> paged = new ArrayList<>();
              Paging first = needs.paging("1", filter);
              for (int page = 1; page <= (first.found() + 6) / 7; page++) {
                paged.addAll(needs.list(new Paging(page, first.found(), 7), filter));
              }
              assertThat(ids(paged))
                  .as("%s in %s", area, where)
                  .isEqualTo(
                      ids(
                          whole.stream()
                              .filter(need -> area.isEmpty() || need.isIn(area))
                              .filter(need -> where.isEmpty() || matcher.meet(need.places(), where))
                              .toList()));
              found.addAll(paged);
            }
          }
          return true;
        });
    assertThat(found.size()).as("needs found").isGreaterThan(40);
  }

  @Test
  void aFilteredListHasPagesTooAndAPageThatDoesNotExistIsTheNearestOne() {
    var provider = PROGRAM.person(Role.PROVIDER, ORGANIZATION);
    assertThat(provider.get("/open-needs?page=99999").statusCode()).isEqualTo(200);
    assertThat(provider.get("/open-needs?where=Nowhere&page=x").body())
        .doesNotContain("/open-needs/1\"");
  }
}
