// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.Raising;

namespace Schakel.Tests.Web.Raising;

/// <summary>What in a story gives someone away.</summary>
public sealed class TelltaleTests
{
    [Theory]
    [InlineData("Toen belde Fatima Jansen mij.", TelltaleSort.Name, "Fatima Jansen")]
    [InlineData("Toen belde Piet van der Berg mij.", TelltaleSort.Name, "Piet van der Berg")]
    [InlineData("Ik sprak mevrouw de Vries.", TelltaleSort.Name, "mevrouw de Vries")]
    [InlineData("Ik sprak met mevrouw De Boer daarover.", TelltaleSort.Name, "mevrouw De Boer")]
    [InlineData("Bel meneer Piet Van den Berg.", TelltaleSort.Name, "meneer Piet Van den Berg")]
    [InlineData("Dat zei Consulent Fenna Zuurbier al.", TelltaleSort.Name, "Consulent Fenna Zuurbier")]
    [InlineData("De Dienst Fenna Zuurbier bestaat niet.", TelltaleSort.Name, "Fenna Zuurbier")]
    [InlineData("Mevrouw Jansen van de Dienst belde.", TelltaleSort.Name, "Mevrouw Jansen")]
    [InlineData("Fatima Jansen van de Gemeente belde.", TelltaleSort.Name, "Fatima Jansen")]
    [InlineData("Zijn nummer is 111222333.", TelltaleSort.CitizenNumber, "111222333")]
    [InlineData("Zijn nummer is 1112.22.333.", TelltaleSort.CitizenNumber, "1112.22.333")]
    [InlineData("Bel me op 06-12345678.", TelltaleSort.Contact, "06-12345678")]
    [InlineData("Bel haar op 06 1234 5678 vandaag.", TelltaleSort.Contact, "06 1234 5678")]
    [InlineData("Bel 06 12 34 56 78.", TelltaleSort.Contact, "06 12 34 56 78")]
    [InlineData("Bel 020 123 45 67.", TelltaleSort.Contact, "020 123 45 67")]
    [InlineData("Bel +31 6 12345678.", TelltaleSort.Contact, "+31 6 12345678")]
    [InlineData("Zijn rekening is NL91ABNA0417164300.", TelltaleSort.Contact, "NL91ABNA0417164300")]
    [InlineData("Zijn rekening is NL91 ABNA 0417 1643 00.", TelltaleSort.Contact, "NL91 ABNA 0417 1643 00")]
    [InlineData("Het begon op 06-12-2026.", TelltaleSort.Date, "06-12-2026")]
    [InlineData("Mail naar f.jansen@voorbeeld.nl graag.", TelltaleSort.Contact, "f.jansen@voorbeeld.nl")]
    [InlineData("Dat was op 17 november.", TelltaleSort.Date, "17 november")]
    [InlineData("Dat was op 17-11-2026.", TelltaleSort.Date, "17-11-2026")]
    [InlineData("Vorige dinsdag ging het mis.", TelltaleSort.Date, "Vorige dinsdag")]
    [InlineData("Mijn klant moet alles terugbetalen.", TelltaleSort.OwnCase, "Mijn klant")]
    [InlineData("My own case shows it.", TelltaleSort.OwnCase, "My own case")]
    [InlineData("Ik ben de enige die dit weet.", TelltaleSort.SmallTeam, "Ik ben de enige")]
    [InlineData("I am the only lawyer here.", TelltaleSort.SmallTeam, "I am the only")]
    [InlineData("Groetjes, Fatima", TelltaleSort.Name, "Groetjes, Fatima")]
    [InlineData("Wij werken hier met z'n vieren.", TelltaleSort.SmallTeam, "met z'n vieren")]
    [InlineData("Mijn team telt zes mensen in Leeuwarden.", TelltaleSort.SmallTeam, "Mijn team")]
    public void A_word_that_gives_someone_away_is_seen(string story, TelltaleSort sort, string words) =>
        Telltale.In(story).ShouldContain(new Telltale(sort, words));

    [Theory]
    [InlineData("De Belastingdienst stuurt een brief aan wie te veel kreeg.")]
    [InlineData("De Wet Werk en de Algemene Termijnenwet zeggen iets anders.")]
    [InlineData("De Gemeente Den Haag en de Tweede Kamer zeggen iets anders.")]
    [InlineData("Het bedrag is 1.770 euro en dat is 4.400 euro te veel.")]
    [InlineData("Het dossiernummer is 123456789.")]
    [InlineData("")]
    public void A_story_without_such_words_is_left_alone(string story) => Telltale.In(story).ShouldBeEmpty();

    [Theory]
    [InlineData("111222333", true)]
    [InlineData("123456782", true)]
    [InlineData("123456789", false)]
    [InlineData("000000000", false)]
    [InlineData("12345", false)]
    public void A_citizen_service_number_passes_the_test_of_eleven(string digits, bool passes) => Telltale.IsCitizenNumber(digits).ShouldBe(passes);
}
