package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them in the six languages. */
class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "007, 7",
    "-12, -12",
    "1 250, 1250",
    "1\u00a0250, 1250",
    "1\u202f250\u202f000, 1250000",
    "١٥٤٠, 1540",
    "۱۵۴۰, 1540",
    "１５４０, 1540",
    "१५४०, 1540",
    "999999999999999, 999999999999999"
  })
  void wholeNumbersAreReadInTheDigitsOfAnyScript(String typed, long number) {
    assertThat(NumberText.readWhole(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "1.5",
        "1,250",
        "1e3",
        "0x10",
        "twelve",
        "+5",
        "--5",
        "5-",
        "²",
        "1000000000000000",
        "١٢٫٥",
        "½"
      })
  void otherTextsAreNotWholeNumbers(String typed) {
    assertThat(NumberText.readWhole(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1500, 1500",
    "1500.5, 1500.5",
    "1500.50, 1500.50",
    "12 500.05, 12500.05",
    "١٥٠٠.٥٠, 1500.50",
    "999999999999.99, 999999999999.99"
  })
  void amountsHaveAtMostTwoDecimals(String typed, String amount) {
    assertThat(NumberText.readAmount(typed)).contains(new BigDecimal(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1.555", "1.", ".5", "1,50", "1.5.5", "1000000000000", "USD 5", "5 USD"})
  void otherTextsAreNotAmounts(String typed) {
    assertThat(NumberText.readAmount(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\n2",
        "1 5",
        "12 3",
        "50000\n20000",
        "50000 20000",
        "500\n200",
        "500\t200",
        "500  200",
        "1 500\u00a0000",
        "1500 000",
        "1 500 00"
      })
  void twoNumbersAreNotReadAsOne(String typed) {
    assertThat(NumberText.readWhole(typed)).isEmpty();
    assertThat(NumberText.readAmount(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 500 000", " 1500000 ", "1\u202f500\u00a0000\n", "1500000\n"})
  void spacesBetweenThousandsAndAtTheEndsAreNoPartOfANumber(String typed) {
    assertThat(NumberText.readAmount(typed)).contains(new BigDecimal("1500000"));
  }

  @ParameterizedTest
  @CsvSource({
    "٢٠٢٦-١١-٢٣, 2026-11-23",
    "Resolution ١٥٤٠, Resolution 1540",
    "第１５４０号, 第1540号",
    "no digits, no digits",
    "𝟙𝟝𝟜𝟘, 1540"
  })
  void onlyDigitsAreRewritten(String text, String western) {
    assertThat(NumberText.westernDigits(text)).isEqualTo(western);
  }
}
