package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Cases that a test of another module holds: the test that the list names exists. */
class CasesByTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/cases/by-test.csv", numLinesToSkip = 1)
  void theTestThatHoldsACaseExists(String id, String test, String method) throws Exception {
    assertThat(Arrays.stream(Class.forName(test).getDeclaredMethods()))
        .as(id)
        .anyMatch(declared -> declared.getName().equals(method));
  }
}
