"""The fields of records: their types, converters and checks."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.fields._meanings import meaning_of, meanings
    from cisrecords.fields._meeting_words import (
        capacities,
        capacity,
        delivery,
        item_kind,
        level,
        meeting_format,
        meeting_kind,
        meeting_status,
        outcome,
        presence,
    )
    from cisrecords.fields._refs import (
        body_id,
        body_ids,
        instrument_id,
        instrument_ids,
        meeting_ids,
        office_id,
        participant_id,
        participant_ids,
        person_id,
        person_ids,
        source_id,
        state_id,
        topic_id,
        topic_ids,
    )
    from cisrecords.fields._values import (
        amount,
        amount_of_plain,
        date,
        many,
        period,
        texts,
        when,
    )
    from cisrecords.fields._words import (
        act_kind,
        body_kind,
        bound,
        extent,
        instrument_kind,
        name_kind,
        scheme,
        source_kind,
        stance,
    )
    from cisrecords.fields.bare import many_of_text, of_text
    from cisrecords.fields.characters import ALLOWED_CHARACTERS, bad_character
    from cisrecords.fields.check import (
        Checked,
        faults_beyond_rules,
        problems_of,
        rules_of,
    )
    from cisrecords.fields.ids import (
        ID_LENGTH,
        ID_PATTERN,
        ID_RULE,
        KINDS,
        REFERS_TO,
        ActId,
        BodyId,
        CityId,
        ClaimId,
        InstrumentId,
        MeetingId,
        OfficeId,
        ParticipantId,
        PersonId,
        RecordId,
        SourceId,
        StateId,
        TenureId,
        TopicId,
        is_id,
    )
    from cisrecords.fields.rules import AtLeast, Filled, OneOf, Rule
    from cisrecords.fields.spec import (
        Spec,
        rows_of,
        spec_of,
        specs,
    )

__all__ = [
    "ALLOWED_CHARACTERS",
    "ID_LENGTH",
    "ID_PATTERN",
    "ID_RULE",
    "KINDS",
    "REFERS_TO",
    "ActId",
    "AtLeast",
    "BodyId",
    "Checked",
    "CityId",
    "ClaimId",
    "Filled",
    "InstrumentId",
    "MeetingId",
    "OfficeId",
    "OneOf",
    "ParticipantId",
    "PersonId",
    "RecordId",
    "Rule",
    "SourceId",
    "Spec",
    "StateId",
    "TenureId",
    "TopicId",
    "act_kind",
    "amount",
    "amount_of_plain",
    "bad_character",
    "body_id",
    "body_ids",
    "body_kind",
    "bound",
    "capacities",
    "capacity",
    "date",
    "delivery",
    "extent",
    "faults_beyond_rules",
    "instrument_id",
    "instrument_ids",
    "instrument_kind",
    "is_id",
    "item_kind",
    "level",
    "many",
    "many_of_text",
    "meaning_of",
    "meanings",
    "meeting_format",
    "meeting_ids",
    "meeting_kind",
    "meeting_status",
    "name_kind",
    "of_text",
    "office_id",
    "outcome",
    "participant_id",
    "participant_ids",
    "period",
    "person_id",
    "person_ids",
    "presence",
    "problems_of",
    "rows_of",
    "rules_of",
    "scheme",
    "source_id",
    "source_kind",
    "spec_of",
    "specs",
    "stance",
    "state_id",
    "texts",
    "topic_id",
    "topic_ids",
    "when",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "_meeting_words": "capacities capacity delivery item_kind level meeting_format"
            " meeting_kind meeting_status outcome presence",
            "_refs": "body_id body_ids instrument_id instrument_ids meeting_ids office_id"
            " participant_id participant_ids person_id person_ids source_id state_id"
            " topic_id topic_ids",
            "_values": "amount amount_of_plain date many period texts when",
            "_words": "act_kind body_kind bound extent instrument_kind name_kind scheme source_kind"
            " stance",
            "bare": "many_of_text of_text",
            "characters": "ALLOWED_CHARACTERS bad_character",
            "check": "Checked faults_beyond_rules problems_of rules_of",
            "ids": "ID_LENGTH ID_PATTERN ID_RULE KINDS REFERS_TO ActId BodyId CityId"
            " ClaimId InstrumentId MeetingId OfficeId ParticipantId PersonId"
            " RecordId SourceId StateId TenureId TopicId is_id",
            "_meanings": "meaning_of meanings",
            "rules": "AtLeast Filled OneOf Rule",
            "spec": "Spec rows_of spec_of specs",
        },
    )
