package org.clearinghouse1540.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of versions, with the examples of the documentation of Maven and of libraries. */
class MavenVersionTest {

  @ParameterizedTest
  @CsvSource({
    "1,1.0",
    "1.0,1.0.0",
    "1,1-ga",
    "1.0.Final,1",
    "1.0-release,1",
    "1-cr1,1-rc1",
    "1.0-RC1,1.rc1",
    "1-alpha1,1-a1",
    "1.0.RC2,1-rc2",
    "1-0.ga,1.0",
    "1-SNAPSHOT,1-snapshot",
    "0,0.0",
    "01.2,1.2"
  })
  void theSameVersionIsWrittenInSeveralWays(String one, String other) {
    assertThat(new MavenVersion(one)).isEqualByComparingTo(new MavenVersion(other));
    assertThat(new MavenVersion(other)).isEqualByComparingTo(new MavenVersion(one));
  }

  @Test
  void versionsAreInTheOrderOfMaven() {
    List<String> ascending =
        List.of(
            "0.9",
            "1-alpha-1",
            "1-beta-1",
            "1-beta-2",
            "1-milestone-1",
            "1-M2",
            "1-rc1",
            "1-rc2",
            "1-snapshot",
            "1",
            "1-sp",
            "1-jre",
            "1-1",
            "1.0.1",
            "1.1",
            "1.2-SNAPSHOT",
            "1.2",
            "1.9.9",
            "1.10-beta",
            "1.10",
            "2.0.0.M1",
            "2.0.0",
            "2.0.0.1",
            "9.0.0.M1",
            "9.0.98",
            "11.0.0-M1",
            "11.0.9",
            "11.0.27",
            "42.7.2.jre7",
            "42.7.14",
            "20250101123456789012345");
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        int order =
            new MavenVersion(ascending.get(i)).compareTo(new MavenVersion(ascending.get(j)));
        assertThat(Integer.signum(order))
            .as(ascending.get(i) + " and " + ascending.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}
