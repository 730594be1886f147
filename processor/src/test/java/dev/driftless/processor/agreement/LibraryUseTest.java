package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a user does with the library's generated types; {@code NightLog} is the user's class. */
class LibraryUseTest {
  private static final CompiledContract CONTRACT = LibraryContract.observatory().contract();
  private static final Examples EXAMPLES = new Examples(CONTRACT.model());

  private static ObjectType payload(String name) {
    return CONTRACT.type(name).model();
  }

  /** What the log says of the example of an event, or of one with that variant as its payload. */
  private static String line(String eventType, String variant) throws ReflectiveOperationException {
    Json event = Json.of(EXAMPLES.event(payload(eventType), payload(variant)));
    Object notice = CONTRACT.envelope().readDocument(Sources.of(event.text())).value();
    Method line = CONTRACT.load("NightLog").getMethod("line", CONTRACT.envelope().record());
    return (String) line.invoke(null, notice);
  }

  @Test
  void patternsMatchPayloadsVariantsAndTheVariantsOfVariants() throws ReflectiveOperationException {
    assertEquals("1 frames with C-2", line("FramesTaken", "FramesTaken"));
    assertEquals("C-2 went to 41.26875", line("MountMoved", "Slewed"));
    assertEquals("C-2 is parked at -5", line("MountMoved", "Parked"));
    assertEquals("C-2 follows the stars", line("MountMoved", "Sidereal"));
    assertEquals("C-2 follows something at [36.5, -4.0]", line("MountMoved", "Proper"));
    assertEquals(
        "calibrated on nothing in 3, before that [nothing in 3]", line("CameraCalibrated", "CameraCalibrated"));
    assertEquals("something else: roof.opened", line("RoofOpened", "RoofOpened"));
  }

  @Test
  void unionsAreSealedSoThatASwitchOverThemIsExhaustive() {
    assertEquals(Set.of("Slewed", "Parked", "Tracked"), permitted("MountMoved"));
    assertEquals(Set.of("Sidereal", "Proper"), permitted("Tracked"));
    assertEquals(Set.of("Nothing", "Flat"), permitted("Calibration"));
    assertEquals(Set.of("Screen", "Twilight"), permitted("Flat"));
    Set<String> payloads = CONTRACT.model().payloads().stream().map(ObjectType::name).collect(Collectors.toSet());
    assertEquals(payloads, permitted("NoticePayload"));
  }

  private static Set<String> permitted(String type) {
    return Arrays.stream(CONTRACT.load(type).getPermittedSubclasses())
        .map(Class::getSimpleName)
        .collect(Collectors.toSet());
  }

  @Test
  void groupsAreInterfacesOfTheObjectsThatHaveTheirFields() {
    Class<?> inNight = CONTRACT.load("InNight");
    assertTrue(Modifier.isPublic(inNight.getModifiers()) && inNight.isInterface());
    assertTrue(CONTRACT.load("AtTelescope").isAssignableFrom(inNight));
    assertTrue(inNight.isAssignableFrom(CONTRACT.type("SessionOpened").record()));
    assertTrue(
        Arrays.stream(CONTRACT.type("SessionOpened").record().getInterfaces())
            .anyMatch(type -> type.getName().equals("sky.Attributed")));
  }

  @Test
  void aNoticeOfAnotherTypeThanItsDetailsIsRefused() {
    Json event = Json.of(EXAMPLES.event(payload("RoofOpened")));
    Object notice = CONTRACT.envelope().readDocument(Sources.of(event.text())).value();
    Object wrong = CONTRACT.envelope().with(notice, "noticeType", "TargetSelected");
    assertEquals(
        List.of(
            new Violation(
                "/notice_type",
                ViolationCode.EVENT_TYPE_MISMATCH,
                "Invalid event: 'notice_type' has to be that of the payload")),
        CONTRACT.envelope().validate(wrong));
  }
}
