/// The sentences that stand beside the rules for meetings, for a test to run.
package enum MeetingExamples {
    package static var finds: [String] { MeetingRules.verbs.flatMap(\.finds) }
    package static var passes: [String] { MeetingRules.verbs.flatMap(\.passes) }
}
