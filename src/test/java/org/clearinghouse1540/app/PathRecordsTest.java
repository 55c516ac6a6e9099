package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.web.PathRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The record of a page is the one in its path, whatever else a request says. */
class PathRecordsTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aParameterOfTheSameNameDoesNotReplaceThePath() {
    String path = "/matrices/Example%20State%20297/2017?lang=en";
    String other = path + "&code=Example%20State%20298&year=2013";
    assertThat(heading(other)).contains("Example State 297").isEqualTo(heading(path));
    String row = path.replace("?", "/field?");
    Map<String, String> form =
        Map.of(
            "code",
            "Example State 298",
            "field",
            "op2.acquire remarks",
            "version",
            "0",
            "words",
            "Words of a path");
    assertThat(expert.post(row, form).statusCode()).isLessThan(400);
    assertThat(states("Words of a path")).containsExactly("Example State 297");
  }

  @Test
  void aPartOfThePathOfTheWrongKindIsRefused() {
    assertThat(expert.get("/matrices/Example%20State%20297/2017/reading/x").statusCode())
        .as("as for every part of a path")
        .isEqualTo(404);
  }

  @Test
  void noVariableOfAPathIsReadFromParameters() {
    List<String> wrong = new ArrayList<>();
    program
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                Stream.of(handler.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .filter(Class::isRecord)
                    .filter(type -> !type.isAnnotationPresent(PathRecord.class))
                    .flatMap(type -> Stream.of(type.getRecordComponents()))
                    .map(component -> "{" + component.getName() + "}")
                    .filter(mapping.getPatternValues().toString()::contains)
                    .forEach(variable -> wrong.add(handler + " " + variable)));
    assertThat(wrong).isEmpty();
  }

  private String heading(String address) {
    return Jsoup.parse(expert.get(address).body()).select("h1").text();
  }

  private List<String> states(String words) {
    return JdbcClient.create(program.owner().plainSource())
        .sql("select state from matrix_field where words like :words order by state")
        .param("words", "%" + words + "%")
        .query((row, number) -> row.getString("state"))
        .list();
  }
}
