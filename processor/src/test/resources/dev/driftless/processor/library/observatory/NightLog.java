package observatory;

import java.util.List;

/** What a user of the generated types writes: pattern matching over payloads and unions. */
public final class NightLog {
  private NightLog() {}

  /** A line of the log. */
  public static String line(Notice notice) {
    NoticePayload details = notice.details();
    if (details instanceof FramesTaken taken) {
      return taken.frames().size() + " frames with " + taken.telescope();
    }
    if (details instanceof MountMoved moved) {
      return (moved.telescope() == null ? "all" : moved.telescope()) + " " + motion(moved);
    }
    if (details instanceof CameraCalibrated calibrated) {
      List<String> earlier = calibrated.earlier().stream().map(NightLog::seen).toList();
      return "calibrated on " + seen(calibrated.last()) + ", before that " + earlier;
    }
    return "something else: " + notice.noticeType();
  }

  private static String motion(MountMoved moved) {
    if (moved instanceof Slewed slewed) {
      return "went to " + slewed.to().declination();
    }
    if (moved instanceof Tracked tracked) {
      return tracked instanceof Proper proper ? "follows something at " + proper.perHour() : "follows the stars";
    }
    return "is parked at " + ((Parked) moved).altitude();
  }

  private static String seen(Calibration calibration) {
    String what =
        calibration instanceof Twilight twilight
            ? "the sky with the sun at " + twilight.sun()
            : calibration instanceof Flat flat ? "a " + flat.seen() : "nothing";
    return what + " in " + calibration.frames();
  }
}
