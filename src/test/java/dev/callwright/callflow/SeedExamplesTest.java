package dev.callwright.callflow;

import static dev.callwright.callflow.Targets.ANN;
import static dev.callwright.callflow.Targets.BOARD;
import static dev.callwright.callflow.Targets.COMPANY;
import static dev.callwright.callflow.Targets.FRONT_DESK;
import static dev.callwright.callflow.Targets.SALES;
import static dev.callwright.callflow.Targets.SUPPORT;
import static dev.callwright.callflow.Targets.WELCOME;
import static dev.callwright.callflow.Trees.json;
import static dev.callwright.callflow.Trees.sent;
import static dev.callwright.callflow.Trees.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import org.junit.jupiter.api.Test;

/** Each kind of callflow that the documents of hosted PBXs show, as they write it, and what leaves for Kazoo 4.3. */
class SeedExamplesTest {
    private static final String MEDIA_URL = "http://files.example.com/hold.mp3";

    private static Prepared prepared(String text) {
        Prepared prepared = Targets.kazoo43().prepare(json(text));
        assertThat(Trees.errors(prepared)).isEmpty();
        return prepared;
    }

    @Test
    void inOfficeHoursTheFrontDeskRingsWithVoicemailBehindIt() {
        Prepared prepared = prepared("{'module':'device','data':{'id':'front_desk'},"
                + "'children':{'_':{'module':'voicemail','data':{'id':'company'}}}}");
        assertThat(sent(prepared))
                .isEqualTo(
                        "{'module':'device','data':{'id':'" + FRONT_DESK + "'},'children':{'_':{'module':'voicemail',"
                                + "'data':{'id':'" + COMPANY + "'},'children':{}}}}");
        assertThat(warnings(prepared)).isEmpty();
    }

    @Test
    void afterHoursVoicemailAnswers() {
        assertThat(sent(prepared("{'module':'voicemail','data':{'id':'company'}}")))
                .isEqualTo("{'module':'voicemail','data':{'id':'" + COMPANY + "'},'children':{}}");
    }

    @Test
    void aUserIsRung() {
        assertThat(sent(prepared("{'module':'user','data':{'id':'ann'}}")))
                .isEqualTo("{'module':'user','data':{'id':'" + ANN + "'},'children':{}}");
    }

    @Test
    void aRingGroupOfBareNamesBecomesTypedEndpoints() {
        Prepared prepared =
                prepared("{'module':'ring_group','data':{'endpoints':['front_desk','support_desk','ann','sales']}}");
        assertThat(sent(prepared))
                .isEqualTo("{'module':'ring_group','data':{'endpoints':["
                        + "{'id':'" + FRONT_DESK + "','endpoint_type':'device'},"
                        + "{'id':'" + SUPPORT + "','endpoint_type':'device'},"
                        + "{'id':'" + ANN + "','endpoint_type':'user'},"
                        + "{'id':'" + SALES + "','endpoint_type':'group'}]},'children':{}}");
        assertThat(warnings(prepared)).singleElement().asString().contains("/data/endpoints", "endpoint_type");
    }

    @Test
    void globalAndLocalCarriersAreKeptApart() {
        assertThat(sent(prepared(
                        "{'module':'resources','data':{'to_did':'+35316877779','use_local_resources':false}}")))
                .contains("'use_local_resources':false");
        assertThat(sent(prepared("{'module':'resources','data':{'to_did':'+35316877779','use_local_resources':true}}")))
                .contains("'use_local_resources':true");
        assertThat(sent(prepared("{'module':'resources','data':{'to_did':'+35316877779'}}")))
                .contains("'use_local_resources':true");
    }

    @Test
    void collectedKeysComeBackToUs() {
        Prepared prepared =
                prepared("{'module':'tts','data':{'text':'Please enter up to four digits.'},'children':{'_':"
                        + "{'module':'collect_dtmf','data':{'max_digits':4,'collection_name':'custom_name'},'children':{'_':"
                        + "{'module':'pivot','data':{'voice_url':'/pivot/collected'},'children':{}}}}}}");
        assertThat(sent(prepared))
                .isEqualTo("{'module':'tts','data':{'text':'Please enter up to four digits.'},'children':{'_':"
                        + "{'module':'collect_dtmf','data':{'max_digits':4,'collection_name':'custom_name',"
                        + "'terminator':'#'},'children':{'_':{'module':'pivot','data':{'voice_url':"
                        + "'https://pbx-apps.example.com/s/secret/pivot/collected','method':'post',"
                        + "'req_format':'kazoo','req_body_format':'json'},'children':{'_':"
                        + "{'module':'tts','data':{'text':'Sorry.'},'children':{'_':"
                        + "{'module':'hangup','data':{},'children':{}}}}}}}}}}");
        assertThat(warnings(prepared)).isEmpty();
    }

    @Test
    void keyTonesAreSentToTheCaller() {
        assertThat(sent(prepared(
                        "{'module':'send_dtmf','data':{'digits':'123ABC#','duration_ms':2000},'children':{}}")))
                .isEqualTo("{'module':'send_dtmf','data':{'digits':'123ABC#','duration_ms':2000},'children':{}}");
    }

    @Test
    void aStoredConferenceIsJoinedByName() {
        assertThat(sent(prepared("{'module':'conference','data':{'id':'board'}}")))
                .isEqualTo("{'module':'conference','data':{'id':'" + BOARD + "'},'children':{}}");
    }

    @Test
    void nobodyJoinsAConferenceMadeOnTheSpotMuted() {
        Prepared prepared = prepared("{'module':'conference','data':{'config':{'name':'My Ad-hoc Conference'}}}");
        assertThat(sent(prepared))
                .isEqualTo("{'module':'conference','data':{'config':{'name':'My Ad-hoc Conference',"
                        + "'member':{'join_muted':false}}},'children':{}}");
    }

    @Test
    void aHangupCodeInQuotesIsANumber() {
        Prepared prepared =
                prepared("{'module':'response','data':{'code':'486','message':'User Busy','media':'welcome'}}");
        assertThat(sent(prepared))
                .isEqualTo("{'module':'response','data':{'code':486,'message':'User Busy','media':'" + WELCOME
                        + "'},'children':{}}");
        assertThat(warnings(prepared)).singleElement().asString().contains("/data/code", "\"486\"", "an integer");
    }

    @Test
    void mediaMayBeAUrl() {
        assertThat(sent(prepared("{'module':'response','data':{'code':486,'media':'" + MEDIA_URL + "'}}")))
                .contains(MEDIA_URL);
    }

    @Test
    void aLampIsSetByHand() {
        assertThat(sent(prepared("{'module':'manual_presence','data':{'presence_id':'ann','status':'ringing'}}")))
                .isEqualTo(
                        "{'module':'manual_presence','data':{'presence_id':'ann','status':'ringing'},'children':{}}");
    }

    @Test
    void recordingIsStartedWithItsLimit() {
        assertThat(sent(prepared("{'module':'record_call','data':{'action':'start','time_limit':1200,'format':'mp3',"
                        + "'url':'http://rec.example.com/recordings'}}")))
                .contains(
                        "'action':'start','time_limit':1200,'format':'mp3','url':'http://rec.example.com/recordings'");
    }

    @Test
    void recordingIsStopped() {
        assertThat(sent(prepared("{'module':'record_call','data':{'action':'stop'}}")))
                .isEqualTo("{'module':'record_call','data':{'action':'stop'},'children':{}}");
    }

    @Test
    void anActionDirectlyUnderChildrenIsTheNextStep() {
        Prepared prepared = prepared("{'module':'record_call','data':{'action':'stop'},'children':"
                + "{'module':'voicemail','data':{'id':'company'},'children':{}}}");
        assertThat(sent(prepared))
                .isEqualTo("{'module':'record_call','data':{'action':'stop'},'children':{'_':{'module':'voicemail',"
                        + "'data':{'id':'" + COMPANY + "'},'children':{}}}}");
        assertThat(warnings(prepared)).singleElement().asString().contains("/children", "under _");
    }

    @Test
    void sayIsTtsAndTheCallerAloneIsRecorded() {
        Prepared prepared = prepared("{'module':'say','data':{'text':'Please leave your message after the beep'},"
                + "'children':{'_':{'module':'record_caller','data':{'format':'mp3',"
                + "'url':'http://rec.example.com/voicemail','time_limit':360}}}}");
        assertThat(sent(prepared)).startsWith("{'module':'tts'").contains("'time_limit':360");
        assertThat(warnings(prepared)).singleElement().asString().contains("/module", "say", "tts");
    }

    @Test
    void anEmptyResponseIsBusy() {
        Prepared prepared = prepared("{'module':'tts','data':{'text':'Have a great day.'},'children':{'_':"
                + "{'module':'response','data':{}}}}");
        assertThat(sent(prepared)).contains("{'module':'response','data':{'code':486},'children':{}}");
        assertThat(warnings(prepared)).singleElement().asString().contains("/children/_/data/code", "486");
    }

    @Test
    void filesArePlayedByNameAndByUrl() {
        assertThat(sent(prepared(
                        "{'module':'play','data':{'id':'welcome'},'children':{'_':{'module':'play','data':{'id':'"
                                + MEDIA_URL + "'},'children':{}}}}")))
                .isEqualTo("{'module':'play','data':{'id':'" + WELCOME
                        + "'},'children':{'_':{'module':'play','data':{'id':'" + MEDIA_URL + "'},'children':{}}}}");
    }
}
