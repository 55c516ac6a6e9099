package org.clearinghouse1540.notes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A small invented note in one of the six languages, in which a test replaces single lines: {@code
 * fr: D=7-10 décembre 2009, Le Caire (Égypte) / P=États : Tchad}. The sign ⏎ ends a line.
 */
final class InventedHead {
  private static final Map<String, String[]> BASES = new HashMap<>();

  static {
    BASES.put(
        "en",
        new String[] {
          "Information Note",
          "Event: Invented workshop",
          "Organizer: ",
          "UNODA",
          "Date and Venue: ",
          "3-4 March 2020, Vienna, Austria",
          "Participants: ",
          "States: Norway, Sweden",
          "1. Background",
          "Invented text of a test."
        });
    BASES.put(
        "fr",
        new String[] {
          "Note d’information",
          "Événement : Atelier inventé",
          "Organisateur : ",
          "UNODA",
          "Date et lieu : ",
          "3-4 mars 2020, Vienne, Autriche",
          "Participants : ",
          "États : Tchad, Niger",
          "1. Contexte",
          "Texte inventé."
        });
    BASES.put(
        "es",
        new String[] {
          "Nota informativa",
          "Evento: Taller inventado",
          "Organizadores: ",
          "UNODA",
          "Fecha y lugar: ",
          "3 y 4 de marzo de 2020, Viena, Austria",
          "Participantes: ",
          "Estados: Chile, Perú",
          "1. Antecedentes",
          "Texto inventado."
        });
    BASES.put(
        "ru",
        new String[] {
          "Информационная записка",
          "Мероприятие: Изобретённый семинар",
          "Организаторы: ",
          "УВР ООН",
          "Дата и место проведения: ",
          "3–4 марта 2020 года, Вена, Австрия",
          "Участники: ",
          "Государства: Кыргызстан, Монголия",
          "1. Справочная информация",
          "Изобретённый текст."
        });
    BASES.put(
        "zh",
        new String[] {
          "情况说明",
          "活动：虚构研讨会",
          "主办方：",
          "联合国裁军事务厅",
          "日期和地点：",
          "2020年3月3日至4日，中国青岛",
          "与会者：",
          "国家：蒙古、越南",
          "1. 背景",
          "虚构文本。"
        });
    BASES.put(
        "ar",
        new String[] {
          "مذكرة إعلامية",
          "الحدث: حلقة عمل مخترعة",
          "المنظمون: ",
          "مكتب شؤون نزع السلاح",
          "التاريخ والمكان: ",
          "3-4 مارس 2020، فيينا، النمسا",
          "المشاركون: ",
          "الدول: أوغندا، إثيوبيا",
          "1. معلومات أساسية",
          "نص مخترع."
        });
  }

  private InventedHead() {}

  /** The text of a note in which the given lines replace others. */
  static String of(String lines) {
    String[] base = Objects.requireNonNull(BASES.get(lines.substring(0, 2)));
    Map<String, String> own = new LinkedHashMap<>();
    for (String line : lines.substring(3).split(" / ")) {
      String[] parts = line.strip().split("=", 2);
      own.put(parts[0], parts[1]);
    }
    String text =
        String.join(
            "\n\n",
            base[0],
            base[1],
            base[2] + own.getOrDefault("O", base[3]),
            base[4] + own.getOrDefault("D", base[5]),
            base[6] + own.getOrDefault("P", base[7]),
            base[8],
            own.getOrDefault("T", base[9]),
            "");
    return text.replace("⏎", "\n");
  }
}
