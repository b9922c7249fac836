package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We bake bread for the people of our town and you will help | English",
        "Wir backen Brot für die Menschen der Stadt und du hilfst mit | German",
        "Nous faisons du pain pour les gens de la ville avec vous | French",
        "Hacemos pan para la gente de la ciudad y tu nos ayudas con el horno | Spanish",
        "Facciamo il pane per la gente della città e tu sei con noi | Italian",
        "Fazemos pão para as pessoas da cidade e você não está só, com uma equipe | Portuguese",
        "Wij bakken brood voor de mensen van het dorp en jij helpt met ons | Dutch",
        "私たちは町の人々のためにパンを焼きます Bakery | Japanese",
        "우리는 마을 사람들을 위해 빵을 굽습니다 | Korean",
        "我们为镇上的人们烤面包 | Chinese",
        "نحن نخبز الخبز لأهل البلدة | Arabic",
        "אנחנו אופים לחם לאנשי העיר | Hebrew",
        "Мы печём хлеб для жителей города | Russian",
        "Head of Bread, Zürich | English",
        "Bäckermeister at Crumb in São Paulo: you will lead the bakery with our team | English",
        "Python, SQL, dbt, Kafka | English",
      })
  void tellsTheLanguage(String text, String language) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }
}
