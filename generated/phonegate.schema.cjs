// Generated from specs/phonegate.schema.json by `npm run generate`. Do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"phonegate.yaml","description":"The configuration of a Phonegate gateway. Any string may hold ${NAME}, which stands for that environment variable.","type":"object","additionalProperties":false,"properties":{"listen":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string","description":"A loopback address. Default 127.0.0.1."},"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Default 4010; 0 takes any free port."},"tls":{"type":"object","description":"Serve https; some SDKs accept nothing else.","additionalProperties":false,"required":["certFile","keyFile"],"properties":{"certFile":{"type":"string","description":"A PEM file, relative to this file."},"keyFile":{"type":"string","description":"A PEM file, relative to this file."}}}}},"limits":{"type":"object","additionalProperties":false,"properties":{"requestBytes":{"type":"integer","minimum":1,"description":"The longest request body, decompressed. Default 1048576."}}},"store":{"type":"object","description":"Where revocations are kept. Without it an embedded database, made when it is first needed.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"The embedded SQLite database, relative to this file; :memory: ends with the process. Default .phonegate/store.db."},"url":{"type":"string","pattern":"^postgres(ql)?://","x-expected":"a URL such as postgres://user@host/database","description":"A PostgreSQL database (14 or later) in place of the embedded one, for several gateways that share the work."},"keys":{"type":"array","minItems":1,"description":"Keys of 32 bytes in base64 by which tokens and numbers are encrypted; the first for what is new, the others for what is there. Needed with url.","items":{"type":"string","pattern":"^[A-Za-z0-9+/]{43}=$","x-expected":"a key of 32 bytes in base64, as `openssl rand -base64 32` makes one"}},"keyFile":{"type":"string","minLength":1,"description":"A file of such keys, one a line, relative to this file. Without url it is made when it is missing. Default store.key beside the database."}}},"revocations":{"type":"object","description":"How revocations are worked on.","additionalProperties":false,"properties":{"approval":{"enum":["none","two-person"],"description":"two-person: of what is asked for at /v1/revocations, or by a signal, nothing is sent before somebody else than the one who asked has agreed. phones/revoke acts at once. Default none."},"concurrency":{"type":"integer","minimum":1,"maximum":256,"description":"Targets under way at once in this process. Default 16."},"perConnection":{"type":"integer","minimum":1,"maximum":256,"description":"Of these at one connection, so that a slow provider leaves room for the others. Default half of concurrency."},"leaseMs":{"type":"integer","minimum":500,"maximum":600000,"description":"After so long without a sign of life another process takes a target over. Default 15000."},"retryBaseMs":{"type":"integer","minimum":1,"maximum":60000,"description":"The longest wait after the first failure; it doubles with each. Default 1000."},"retryCapMs":{"type":"integer","minimum":1,"maximum":86400000,"description":"The longest wait of all. Default 900000."},"pollMs":{"type":"integer","minimum":10,"maximum":60000,"description":"How often the store is looked at for work that another process left. Default 500."}}},"receipts":{"type":"object","description":"What receipts say of this gateway. The key that signs them comes from PHONEGATE_SIGNING_KEY, or the file that PHONEGATE_SIGNING_KEY_FILE names.","additionalProperties":false,"properties":{"issuer":{"type":"string","minLength":1,"description":"Who issues them, a URL or a name. Default phonegate."}}},"connections":{"type":"object","description":"By id. Without it there is one emulated connection a provider, named after it.","minProperties":1,"x-expected":"an object with at least one connection","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","required":["provider"],"properties":{"provider":{"enum":["authing","genauth","monocloud","snag"]},"mode":{"enum":["emulate","proxy"],"description":"Default emulate."},"credentials":{"type":"object","description":"The connection's own: apiKey for Snag and MonoCloud, appId for Authing and GenAuth.","additionalProperties":{"type":"string","minLength":1}}},"if":{"properties":{"mode":{"const":"proxy"}},"required":["mode"]},"then":{"additionalProperties":false,"required":["upstream"],"properties":{"provider":true,"mode":true,"credentials":true,"upstream":{"type":"string","pattern":"^https?://[^/?#@]+(/[^?#]*)?$","x-expected":"a base URL such as https://api.example.com","description":"The real provider's base URL."},"nativeCredentials":{"enum":["caller","connection"],"description":"Whose credentials go upstream on the native face. Default caller."},"contractCheck":{"enum":["enforce","report","off"],"description":"What a contract-breaking answer leads to. Default enforce."},"timeoutMs":{"type":"integer","minimum":1,"maximum":600000,"description":"Default 10000."},"maxAnswerBytes":{"type":"integer","minimum":1,"description":"The longest answer that is read. Default 4194304."},"sockets":{"type":"integer","minimum":1,"maximum":10000,"description":"The most connections to the upstream. Default 128."},"shadow":{"type":"string","description":"The id of an emulated connection of the same provider, which is sent every request as well; where its answer is unlike the real one, the log says so. The answer is always the real one."},"conform":{"type":"object","description":"Allows `phonegate conform --live` to replay the documented examples at the upstream, where they change real data.","additionalProperties":false,"properties":{"replace":{"type":"object","description":"The account's own values, by the documented ones in whose place they are sent.","additionalProperties":{"type":"string"}}}}}},"else":{"additionalProperties":false,"properties":{"provider":true,"mode":true,"credentials":true,"world":{"type":"string","description":"A named world to start with. Default demo."},"seed":{"type":"string","description":"A YAML or JSON file with a whole world, relative to this file; in place of `world`."},"settings":{"type":"object","description":"Changes to the world's `settings`."}}}}},"webhooks":{"type":"object","description":"Who is told how revocations end, by Standard Webhooks. By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"required":["url","secrets"],"properties":{"url":{"$ref":"#/$defs/url"},"secrets":{"type":"array","description":"whsec_ and 24 to 64 bytes in base64, the current one first; all of them sign, so that a receiver can change over.","minItems":1,"maxItems":3,"items":{"type":"string"}},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"}}}},"securityEvents":{"type":"object","description":"Who is told of changed credentials, by OpenID CAEP events pushed as RFC 8935 has it. The signing key comes from the environment.","additionalProperties":false,"required":["issuer","receivers"],"properties":{"issuer":{"type":"string","minLength":1,"description":"Who says so, as the receivers expect it; a URL."},"subjectIssuers":{"type":"object","description":"By connection: the issuer (iss) that the receivers know its user ids under. Without one an id is told as it is.","additionalProperties":{"type":"string","minLength":1}},"receivers":{"type":"object","description":"By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"required":["url","audience"],"properties":{"url":{"$ref":"#/$defs/url"},"audience":{"type":"string","minLength":1,"description":"As the receiver calls itself."},"token":{"type":"string","minLength":1,"description":"Sent as a bearer token."},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"}}}}}},"signals":{"type":"object","description":"Who may tell that a number was recycled, changed or swapped, and what follows.","additionalProperties":false,"required":["directory","policy"],"properties":{"transmitters":{"type":"object","description":"Who may send Security Event Tokens to /v1/signals/set. By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"required":["issuer","audience"],"properties":{"issuer":{"type":"string","minLength":1},"audience":{"type":"string","minLength":1,"description":"As the transmitter calls this gateway."},"jwks":{"type":"object","description":"Its public keys: these, or those in jwksFile or at jwksUrl.","required":["keys"],"properties":{"keys":{"type":"array","minItems":1,"items":{"type":"object","required":["kty"]}}}},"jwksFile":{"type":"string","description":"A JSON file, relative to this file."},"jwksUrl":{"$ref":"#/$defs/url"},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"},"maxAgeSeconds":{"type":"integer","minimum":60,"maximum":31536000,"description":"A token that was issued longer ago is refused. Default 604800, a week."}}}},"camara":{"type":"object","description":"Who may send CAMARA notifications to /v1/signals/camara, each by `token` or by `hmac`. By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"x-expected":"an object with either token or hmac","properties":{"token":{"type":"string","minLength":16,"description":"The bearer token given as sinkCredential."},"hmac":{"type":"object","description":"HMAC-SHA-256 of the body in a header.","additionalProperties":false,"required":["header","secret"],"properties":{"header":{"type":"string","pattern":"^[A-Za-z0-9-]+$","x-expected":"the name of a header, such as X-Signature"},"secret":{"type":"string","minLength":16},"encoding":{"enum":["hex","base64"],"description":"Default hex."}}}}}},"directory":{"type":"object","description":"Which user has which number: a CSV file, or a service that answers as specs/directory.yaml says.","additionalProperties":false,"properties":{"csvFile":{"type":"string","description":"Relative to this file. Columns: phone, connection, userId and so on."},"url":{"$ref":"#/$defs/url"},"token":{"type":"string","minLength":1,"description":"Sent as a bearer token."},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"}}},"policy":{"type":"array","description":"What follows from a signal. The first rule that fits decides; where none fits, nothing follows.","items":{"type":"object","additionalProperties":false,"required":["signal","reason","effects"],"properties":{"signal":{"enum":["identifier-recycled","identifier-changed","sim-swapped"]},"from":{"type":"array","minItems":1,"items":{"type":"string"},"description":"Ids of transmitters or camara senders. Default all."},"reason":{"enum":["sim_swap","number_recycled","erasure","account_takeover","offboarding","user_request","other"]},"effects":{"type":"array","description":"The acceptable effects, the preferred first.","minItems":1,"uniqueItems":true,"items":{"enum":["unverified","removed"]}},"connections":{"type":"array","minItems":1,"items":{"type":"string"},"description":"Default wherever the directory knows the number."},"approval":{"enum":["none","required"],"description":"Whether a second person must agree first. Default required."}}}}}}},"$defs":{"url":{"type":"string","pattern":"^https?://[^/?#@]+(/[^#]*)?$","x-expected":"an https:// URL (http:// where private addresses are allowed) without user name, password and fragment","description":"https, or http where private addresses are allowed. Redirects are never followed."},"allowPrivateAddresses":{"type":"boolean","description":"Allows an address in one's own network, and plain http. Default false."},"timeoutMs":{"type":"integer","minimum":1,"maximum":60000,"description":"For the whole call. Default 10000."}}};
const schema32 = {"type":"string","pattern":"^https?://[^/?#@]+(/[^#]*)?$","x-expected":"an https:// URL (http:// where private addresses are allowed) without user name, password and fragment","description":"https, or http where private addresses are allowed. Redirects are never followed."};
const schema33 = {"type":"boolean","description":"Allows an address in one's own network, and plain http. Default false."};
const schema34 = {"type":"integer","minimum":1,"maximum":60000,"description":"For the whole call. Default 10000."};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const func0 = require("ajv/dist/runtime/equal").default;
const pattern4 = new RegExp("^postgres(ql)?://", "u");
const pattern5 = new RegExp("^[A-Za-z0-9+/]{43}=$", "u");
const pattern6 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern7 = new RegExp("^https?://[^/?#@]+(/[^?#]*)?$", "u");
const pattern9 = new RegExp("^https?://[^/?#@]+(/[^#]*)?$", "u");
const pattern15 = new RegExp("^[A-Za-z0-9-]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.listen !== undefined){
let data0 = data.listen;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "host") || (key1 === "port")) || (key1 === "tls"))){
const err1 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.listen,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.host !== undefined){
let data1 = data0.host;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/listen/host",schemaPath:"#/properties/listen/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.host.type,parentSchema:schema31.properties.listen.properties.host,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.port !== undefined){
let data2 = data0.port;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.listen.properties.port.type,parentSchema:schema31.properties.listen.properties.port,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 65535 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.listen.properties.port,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.listen.properties.port,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data0.tls !== undefined){
let data3 = data0.tls;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.certFile === undefined){
const err6 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/required",keyword:"required",params:{missingProperty: "certFile"},message:"must have required property '"+"certFile"+"'",schema:schema31.properties.listen.properties.tls.required,parentSchema:schema31.properties.listen.properties.tls,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.keyFile === undefined){
const err7 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/required",keyword:"required",params:{missingProperty: "keyFile"},message:"must have required property '"+"keyFile"+"'",schema:schema31.properties.listen.properties.tls.required,parentSchema:schema31.properties.listen.properties.tls,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "certFile") || (key2 === "keyFile"))){
const err8 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.listen.properties.tls,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.certFile !== undefined){
let data4 = data3.certFile;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/listen/tls/certFile",schemaPath:"#/properties/listen/properties/tls/properties/certFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.tls.properties.certFile.type,parentSchema:schema31.properties.listen.properties.tls.properties.certFile,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.keyFile !== undefined){
let data5 = data3.keyFile;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/listen/tls/keyFile",schemaPath:"#/properties/listen/properties/tls/properties/keyFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.tls.properties.keyFile.type,parentSchema:schema31.properties.listen.properties.tls.properties.keyFile,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.listen.properties.tls.type,parentSchema:schema31.properties.listen.properties.tls,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.listen.type,parentSchema:schema31.properties.listen,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.limits !== undefined){
let data6 = data.limits;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!(key3 === "requestBytes")){
const err13 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.limits,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.requestBytes !== undefined){
let data7 = data6.requestBytes;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err14 = {instancePath:instancePath+"/limits/requestBytes",schemaPath:"#/properties/limits/properties/requestBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.requestBytes.type,parentSchema:schema31.properties.limits.properties.requestBytes,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 < 1 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/limits/requestBytes",schemaPath:"#/properties/limits/properties/requestBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.limits.properties.requestBytes,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.limits.type,parentSchema:schema31.properties.limits,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.store !== undefined){
let data8 = data.store;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
if(!((((key4 === "file") || (key4 === "url")) || (key4 === "keys")) || (key4 === "keyFile"))){
const err17 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.file !== undefined){
let data9 = data8.file;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err18 = {instancePath:instancePath+"/store/file",schemaPath:"#/properties/store/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.file,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/store/file",schemaPath:"#/properties/store/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.file.type,parentSchema:schema31.properties.store.properties.file,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.url !== undefined){
let data10 = data8.url;
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err20 = {instancePath:instancePath+"/store/url",schemaPath:"#/properties/store/properties/url/pattern",keyword:"pattern",params:{pattern: "^postgres(ql)?://"},message:"must match pattern \""+"^postgres(ql)?://"+"\"",schema:"^postgres(ql)?://",parentSchema:schema31.properties.store.properties.url,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/store/url",schemaPath:"#/properties/store/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.url.type,parentSchema:schema31.properties.store.properties.url,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.keys !== undefined){
let data11 = data8.keys;
if(Array.isArray(data11)){
if(data11.length < 1){
const err22 = {instancePath:instancePath+"/store/keys",schemaPath:"#/properties/store/properties/keys/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.store.properties.keys,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err23 = {instancePath:instancePath+"/store/keys/" + i0,schemaPath:"#/properties/store/properties/keys/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]{43}=$"},message:"must match pattern \""+"^[A-Za-z0-9+/]{43}=$"+"\"",schema:"^[A-Za-z0-9+/]{43}=$",parentSchema:schema31.properties.store.properties.keys.items,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/store/keys/" + i0,schemaPath:"#/properties/store/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.keys.items.type,parentSchema:schema31.properties.store.properties.keys.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/store/keys",schemaPath:"#/properties/store/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.store.properties.keys.type,parentSchema:schema31.properties.store.properties.keys,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.keyFile !== undefined){
let data13 = data8.keyFile;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err26 = {instancePath:instancePath+"/store/keyFile",schemaPath:"#/properties/store/properties/keyFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.keyFile,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/store/keyFile",schemaPath:"#/properties/store/properties/keyFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.keyFile.type,parentSchema:schema31.properties.store.properties.keyFile,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.type,parentSchema:schema31.properties.store,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.revocations !== undefined){
let data14 = data.revocations;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
if(!(((((((key5 === "approval") || (key5 === "concurrency")) || (key5 === "perConnection")) || (key5 === "leaseMs")) || (key5 === "retryBaseMs")) || (key5 === "retryCapMs")) || (key5 === "pollMs"))){
const err29 = {instancePath:instancePath+"/revocations",schemaPath:"#/properties/revocations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.revocations,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data14.approval !== undefined){
let data15 = data14.approval;
if(!((data15 === "none") || (data15 === "two-person"))){
const err30 = {instancePath:instancePath+"/revocations/approval",schemaPath:"#/properties/revocations/properties/approval/enum",keyword:"enum",params:{allowedValues: schema31.properties.revocations.properties.approval.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.revocations.properties.approval.enum,parentSchema:schema31.properties.revocations.properties.approval,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.concurrency !== undefined){
let data16 = data14.concurrency;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err31 = {instancePath:instancePath+"/revocations/concurrency",schemaPath:"#/properties/revocations/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.concurrency.type,parentSchema:schema31.properties.revocations.properties.concurrency,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(typeof data16 == "number"){
if(data16 > 256 || isNaN(data16)){
const err32 = {instancePath:instancePath+"/revocations/concurrency",schemaPath:"#/properties/revocations/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema31.properties.revocations.properties.concurrency,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/revocations/concurrency",schemaPath:"#/properties/revocations/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.revocations.properties.concurrency,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data14.perConnection !== undefined){
let data17 = data14.perConnection;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err34 = {instancePath:instancePath+"/revocations/perConnection",schemaPath:"#/properties/revocations/properties/perConnection/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.perConnection.type,parentSchema:schema31.properties.revocations.properties.perConnection,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 256 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/revocations/perConnection",schemaPath:"#/properties/revocations/properties/perConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema31.properties.revocations.properties.perConnection,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/revocations/perConnection",schemaPath:"#/properties/revocations/properties/perConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.revocations.properties.perConnection,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data14.leaseMs !== undefined){
let data18 = data14.leaseMs;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err37 = {instancePath:instancePath+"/revocations/leaseMs",schemaPath:"#/properties/revocations/properties/leaseMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.leaseMs.type,parentSchema:schema31.properties.revocations.properties.leaseMs,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data18 == "number"){
if(data18 > 600000 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/revocations/leaseMs",schemaPath:"#/properties/revocations/properties/leaseMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.revocations.properties.leaseMs,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18 < 500 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/revocations/leaseMs",schemaPath:"#/properties/revocations/properties/leaseMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},message:"must be >= 500",schema:500,parentSchema:schema31.properties.revocations.properties.leaseMs,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data14.retryBaseMs !== undefined){
let data19 = data14.retryBaseMs;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err40 = {instancePath:instancePath+"/revocations/retryBaseMs",schemaPath:"#/properties/revocations/properties/retryBaseMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.retryBaseMs.type,parentSchema:schema31.properties.revocations.properties.retryBaseMs,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 > 60000 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/revocations/retryBaseMs",schemaPath:"#/properties/revocations/properties/retryBaseMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.revocations.properties.retryBaseMs,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err42 = {instancePath:instancePath+"/revocations/retryBaseMs",schemaPath:"#/properties/revocations/properties/retryBaseMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.revocations.properties.retryBaseMs,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data14.retryCapMs !== undefined){
let data20 = data14.retryCapMs;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err43 = {instancePath:instancePath+"/revocations/retryCapMs",schemaPath:"#/properties/revocations/properties/retryCapMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.retryCapMs.type,parentSchema:schema31.properties.revocations.properties.retryCapMs,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 > 86400000 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/revocations/retryCapMs",schemaPath:"#/properties/revocations/properties/retryCapMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema31.properties.revocations.properties.retryCapMs,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/revocations/retryCapMs",schemaPath:"#/properties/revocations/properties/retryCapMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.revocations.properties.retryCapMs,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data14.pollMs !== undefined){
let data21 = data14.pollMs;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err46 = {instancePath:instancePath+"/revocations/pollMs",schemaPath:"#/properties/revocations/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.pollMs.type,parentSchema:schema31.properties.revocations.properties.pollMs,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data21 == "number"){
if(data21 > 60000 || isNaN(data21)){
const err47 = {instancePath:instancePath+"/revocations/pollMs",schemaPath:"#/properties/revocations/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.revocations.properties.pollMs,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data21 < 10 || isNaN(data21)){
const err48 = {instancePath:instancePath+"/revocations/pollMs",schemaPath:"#/properties/revocations/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10",schema:10,parentSchema:schema31.properties.revocations.properties.pollMs,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/revocations",schemaPath:"#/properties/revocations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.revocations.type,parentSchema:schema31.properties.revocations,data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.receipts !== undefined){
let data22 = data.receipts;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key6 in data22){
if(!(key6 === "issuer")){
const err50 = {instancePath:instancePath+"/receipts",schemaPath:"#/properties/receipts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.receipts,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data22.issuer !== undefined){
let data23 = data22.issuer;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err51 = {instancePath:instancePath+"/receipts/issuer",schemaPath:"#/properties/receipts/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.receipts.properties.issuer,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/receipts/issuer",schemaPath:"#/properties/receipts/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.receipts.properties.issuer.type,parentSchema:schema31.properties.receipts.properties.issuer,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/receipts",schemaPath:"#/properties/receipts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.receipts.type,parentSchema:schema31.properties.receipts,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.connections !== undefined){
let data24 = data.connections;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(Object.keys(data24).length < 1){
const err54 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.connections,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key7 in data24){
const _errs57 = errors;
if(typeof key7 === "string"){
if(!pattern6.test(key7)){
const err55 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.connections.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
var valid9 = _errs57 === errors;
if(!valid9){
const err56 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema31.properties.connections.propertyNames,parentSchema:schema31.properties.connections,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
for(const key8 in data24){
let data25 = data24[key8];
const _errs61 = errors;
let valid11 = true;
const _errs62 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing0;
if((data25.mode === undefined) && (missing0 = "mode")){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
if(data25.mode !== undefined){
if("proxy" !== data25.mode){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
var _valid0 = _errs62 === errors;
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs64 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.upstream === undefined){
const err59 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema31.properties.connections.additionalProperties.then.required,parentSchema:schema31.properties.connections.additionalProperties.then,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key9 in data25){
if(!(func1.call(schema31.properties.connections.additionalProperties.then.properties, key9))){
const err60 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.upstream !== undefined){
let data27 = data25.upstream;
if(typeof data27 === "string"){
if(!pattern7.test(data27)){
const err61 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^?#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^?#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^?#]*)?$",parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.upstream.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data25.nativeCredentials !== undefined){
let data28 = data25.nativeCredentials;
if(!((data28 === "caller") || (data28 === "connection"))){
const err63 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/nativeCredentials",schemaPath:"#/properties/connections/additionalProperties/then/properties/nativeCredentials/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data25.contractCheck !== undefined){
let data29 = data25.contractCheck;
if(!(((data29 === "enforce") || (data29 === "report")) || (data29 === "off"))){
const err64 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/contractCheck",schemaPath:"#/properties/connections/additionalProperties/then/properties/contractCheck/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.contractCheck,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.timeoutMs !== undefined){
let data30 = data25.timeoutMs;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
const err65 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data30 == "number"){
if(data30 > 600000 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err67 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data25.maxAnswerBytes !== undefined){
let data31 = data25.maxAnswerBytes;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err68 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(typeof data31 == "number"){
if(data31 < 1 || isNaN(data31)){
const err69 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data25.sockets !== undefined){
let data32 = data25.sockets;
if(!((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32)))){
const err70 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.sockets.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data32 == "number"){
if(data32 > 10000 || isNaN(data32)){
const err71 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data32};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err72 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data25.shadow !== undefined){
let data33 = data25.shadow;
if(typeof data33 !== "string"){
const err73 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/shadow",schemaPath:"#/properties/connections/additionalProperties/then/properties/shadow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.shadow.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.shadow,data:data33};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data25.conform !== undefined){
let data34 = data25.conform;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key10 in data34){
if(!(key10 === "replace")){
const err74 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data34.replace !== undefined){
let data35 = data34.replace;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key11 in data35){
let data36 = data35[key11];
if(typeof data36 !== "string"){
const err75 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties,data:data36};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace,data:data35};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data34};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
var _valid0 = _errs64 === errors;
valid11 = _valid0;
if(valid11){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs86 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key12 in data25){
if(!((((((key12 === "provider") || (key12 === "mode")) || (key12 === "credentials")) || (key12 === "world")) || (key12 === "seed")) || (key12 === "settings"))){
const err78 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.else,data:data25};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data25.world !== undefined){
let data37 = data25.world;
if(typeof data37 !== "string"){
const err79 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/world",schemaPath:"#/properties/connections/additionalProperties/else/properties/world/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.world.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.world,data:data37};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data25.seed !== undefined){
let data38 = data25.seed;
if(typeof data38 !== "string"){
const err80 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/seed",schemaPath:"#/properties/connections/additionalProperties/else/properties/seed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.seed.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.seed,data:data38};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data25.settings !== undefined){
let data39 = data25.settings;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err81 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/settings",schemaPath:"#/properties/connections/additionalProperties/else/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.else.properties.settings.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.settings,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
var _valid0 = _errs86 === errors;
valid11 = _valid0;
if(valid11){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid11){
const err82 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.connections.additionalProperties.if,parentSchema:schema31.properties.connections.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.provider === undefined){
const err83 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema31.properties.connections.additionalProperties.required,parentSchema:schema31.properties.connections.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.provider = true;
props0.mode = true;
props0.credentials = true;
}
if(data25.provider !== undefined){
let data40 = data25.provider;
if(!((((data40 === "authing") || (data40 === "genauth")) || (data40 === "monocloud")) || (data40 === "snag"))){
const err84 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/connections/additionalProperties/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.provider.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.provider,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data25.mode !== undefined){
let data41 = data25.mode;
if(!((data41 === "emulate") || (data41 === "proxy"))){
const err85 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/connections/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.mode.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.mode,data:data41};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data25.credentials !== undefined){
let data42 = data25.credentials;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key13 in data42){
let data43 = data42[key13];
if(typeof data43 === "string"){
if(func2(data43) < 1){
const err86 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data43};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data43};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials",schemaPath:"#/properties/connections/additionalProperties/properties/credentials/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.properties.credentials.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials,data:data42};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.type,parentSchema:schema31.properties.connections,data:data24};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.webhooks !== undefined){
let data44 = data.webhooks;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key14 in data44){
const _errs103 = errors;
if(typeof key14 === "string"){
if(!pattern6.test(key14)){
const err91 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.webhooks.propertyNames,data:key14,propertyName:key14};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
var valid19 = _errs103 === errors;
if(!valid19){
const err92 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/propertyNames",keyword:"propertyNames",params:{propertyName: key14},message:"property name must be valid",schema:schema31.properties.webhooks.propertyNames,parentSchema:schema31.properties.webhooks,data:data44};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
for(const key15 in data44){
let data45 = data44[key15];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.url === undefined){
const err93 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.webhooks.additionalProperties.required,parentSchema:schema31.properties.webhooks.additionalProperties,data:data45};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data45.secrets === undefined){
const err94 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/required",keyword:"required",params:{missingProperty: "secrets"},message:"must have required property '"+"secrets"+"'",schema:schema31.properties.webhooks.additionalProperties.required,parentSchema:schema31.properties.webhooks.additionalProperties,data:data45};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key16 in data45){
if(!((((key16 === "url") || (key16 === "secrets")) || (key16 === "allowPrivateAddresses")) || (key16 === "timeoutMs"))){
const err95 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.webhooks.additionalProperties,data:data45};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data45.url !== undefined){
let data46 = data45.url;
if(typeof data46 === "string"){
if(!pattern9.test(data46)){
const err96 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data46};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data46};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data45.secrets !== undefined){
let data47 = data45.secrets;
if(Array.isArray(data47)){
if(data47.length > 3){
const err98 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets,data:data47};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data47.length < 1){
const err99 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets,data:data47};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
const len1 = data47.length;
for(let i1=0; i1<len1; i1++){
let data48 = data47[i1];
if(typeof data48 !== "string"){
const err100 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i1,schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.webhooks.additionalProperties.properties.secrets.items.type,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets.items,data:data48};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.webhooks.additionalProperties.properties.secrets.type,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets,data:data47};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data45.allowPrivateAddresses !== undefined){
let data49 = data45.allowPrivateAddresses;
if(typeof data49 !== "boolean"){
const err102 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data49};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data45.timeoutMs !== undefined){
let data50 = data45.timeoutMs;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
const err103 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data50};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(typeof data50 == "number"){
if(data50 > 60000 || isNaN(data50)){
const err104 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data50};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err105 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data50};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.webhooks.additionalProperties.type,parentSchema:schema31.properties.webhooks.additionalProperties,data:data45};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.webhooks.type,parentSchema:schema31.properties.webhooks,data:data44};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.securityEvents !== undefined){
let data51 = data.securityEvents;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.issuer === undefined){
const err108 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema31.properties.securityEvents.required,parentSchema:schema31.properties.securityEvents,data:data51};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data51.receivers === undefined){
const err109 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/required",keyword:"required",params:{missingProperty: "receivers"},message:"must have required property '"+"receivers"+"'",schema:schema31.properties.securityEvents.required,parentSchema:schema31.properties.securityEvents,data:data51};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key17 in data51){
if(!(((key17 === "issuer") || (key17 === "subjectIssuers")) || (key17 === "receivers"))){
const err110 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.securityEvents,data:data51};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data51.issuer !== undefined){
let data52 = data51.issuer;
if(typeof data52 === "string"){
if(func2(data52) < 1){
const err111 = {instancePath:instancePath+"/securityEvents/issuer",schemaPath:"#/properties/securityEvents/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.issuer,data:data52};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/securityEvents/issuer",schemaPath:"#/properties/securityEvents/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.issuer.type,parentSchema:schema31.properties.securityEvents.properties.issuer,data:data52};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data51.subjectIssuers !== undefined){
let data53 = data51.subjectIssuers;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key18 in data53){
let data54 = data53[key18];
if(typeof data54 === "string"){
if(func2(data54) < 1){
const err113 = {instancePath:instancePath+"/securityEvents/subjectIssuers/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/subjectIssuers/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.subjectIssuers.additionalProperties,data:data54};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/securityEvents/subjectIssuers/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/subjectIssuers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.subjectIssuers.additionalProperties.type,parentSchema:schema31.properties.securityEvents.properties.subjectIssuers.additionalProperties,data:data54};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/securityEvents/subjectIssuers",schemaPath:"#/properties/securityEvents/properties/subjectIssuers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.properties.subjectIssuers.type,parentSchema:schema31.properties.securityEvents.properties.subjectIssuers,data:data53};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data51.receivers !== undefined){
let data55 = data51.receivers;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key19 in data55){
const _errs133 = errors;
if(typeof key19 === "string"){
if(!pattern6.test(key19)){
const err116 = {instancePath:instancePath+"/securityEvents/receivers",schemaPath:"#/properties/securityEvents/properties/receivers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.securityEvents.properties.receivers.propertyNames,data:key19,propertyName:key19};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
var valid29 = _errs133 === errors;
if(!valid29){
const err117 = {instancePath:instancePath+"/securityEvents/receivers",schemaPath:"#/properties/securityEvents/properties/receivers/propertyNames",keyword:"propertyNames",params:{propertyName: key19},message:"property name must be valid",schema:schema31.properties.securityEvents.properties.receivers.propertyNames,parentSchema:schema31.properties.securityEvents.properties.receivers,data:data55};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
for(const key20 in data55){
let data56 = data55[key20];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.url === undefined){
const err118 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.required,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data56.audience === undefined){
const err119 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.required,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key21 in data56){
if(!(((((key21 === "url") || (key21 === "audience")) || (key21 === "token")) || (key21 === "allowPrivateAddresses")) || (key21 === "timeoutMs"))){
const err120 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data56.url !== undefined){
let data57 = data56.url;
if(typeof data57 === "string"){
if(!pattern9.test(data57)){
const err121 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data57};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data57};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data56.audience !== undefined){
let data58 = data56.audience;
if(typeof data58 === "string"){
if(func2(data58) < 1){
const err123 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.audience,data:data58};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.audience.type,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.audience,data:data58};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data56.token !== undefined){
let data59 = data56.token;
if(typeof data59 === "string"){
if(func2(data59) < 1){
const err125 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.token,data:data59};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.token.type,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.token,data:data59};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data56.allowPrivateAddresses !== undefined){
let data60 = data56.allowPrivateAddresses;
if(typeof data60 !== "boolean"){
const err127 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data60};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data56.timeoutMs !== undefined){
let data61 = data56.timeoutMs;
if(!((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61)))){
const err128 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data61};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(typeof data61 == "number"){
if(data61 > 60000 || isNaN(data61)){
const err129 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data61};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err130 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data61};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
}
else {
const err131 = {instancePath:instancePath+"/securityEvents/receivers/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.type,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/securityEvents/receivers",schemaPath:"#/properties/securityEvents/properties/receivers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.properties.receivers.type,parentSchema:schema31.properties.securityEvents.properties.receivers,data:data55};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.type,parentSchema:schema31.properties.securityEvents,data:data51};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.signals !== undefined){
let data62 = data.signals;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.directory === undefined){
const err134 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/required",keyword:"required",params:{missingProperty: "directory"},message:"must have required property '"+"directory"+"'",schema:schema31.properties.signals.required,parentSchema:schema31.properties.signals,data:data62};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data62.policy === undefined){
const err135 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'",schema:schema31.properties.signals.required,parentSchema:schema31.properties.signals,data:data62};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key22 in data62){
if(!((((key22 === "transmitters") || (key22 === "camara")) || (key22 === "directory")) || (key22 === "policy"))){
const err136 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals,data:data62};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data62.transmitters !== undefined){
let data63 = data62.transmitters;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key23 in data63){
const _errs156 = errors;
if(typeof key23 === "string"){
if(!pattern6.test(key23)){
const err137 = {instancePath:instancePath+"/signals/transmitters",schemaPath:"#/properties/signals/properties/transmitters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.signals.properties.transmitters.propertyNames,data:key23,propertyName:key23};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
var valid36 = _errs156 === errors;
if(!valid36){
const err138 = {instancePath:instancePath+"/signals/transmitters",schemaPath:"#/properties/signals/properties/transmitters/propertyNames",keyword:"propertyNames",params:{propertyName: key23},message:"property name must be valid",schema:schema31.properties.signals.properties.transmitters.propertyNames,parentSchema:schema31.properties.signals.properties.transmitters,data:data63};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
for(const key24 in data63){
let data64 = data63[key24];
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.issuer === undefined){
const err139 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data64};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data64.audience === undefined){
const err140 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data64};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
for(const key25 in data64){
if(!((((((((key25 === "issuer") || (key25 === "audience")) || (key25 === "jwks")) || (key25 === "jwksFile")) || (key25 === "jwksUrl")) || (key25 === "allowPrivateAddresses")) || (key25 === "timeoutMs")) || (key25 === "maxAgeSeconds"))){
const err141 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data64};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data64.issuer !== undefined){
let data65 = data64.issuer;
if(typeof data65 === "string"){
if(func2(data65) < 1){
const err142 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/issuer",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.issuer,data:data65};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/issuer",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.issuer.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.issuer,data:data65};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data64.audience !== undefined){
let data66 = data64.audience;
if(typeof data66 === "string"){
if(func2(data66) < 1){
const err144 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.audience,data:data66};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.audience.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.audience,data:data66};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data64.jwks !== undefined){
let data67 = data64.jwks;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.keys === undefined){
const err146 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks,data:data67};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data67.keys !== undefined){
let data68 = data67.keys;
if(Array.isArray(data68)){
if(data68.length < 1){
const err147 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys,data:data68};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const len2 = data68.length;
for(let i2=0; i2<len2; i2++){
let data69 = data68[i2];
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.kty === undefined){
const err148 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys/" + i2,schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/items/required",keyword:"required",params:{missingProperty: "kty"},message:"must have required property '"+"kty"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items,data:data69};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys/" + i2,schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items,data:data69};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys,data:data68};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks,data:data67};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data64.jwksFile !== undefined){
let data70 = data64.jwksFile;
if(typeof data70 !== "string"){
const err152 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwksFile",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwksFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwksFile.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwksFile,data:data70};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data64.jwksUrl !== undefined){
let data71 = data64.jwksUrl;
if(typeof data71 === "string"){
if(!pattern9.test(data71)){
const err153 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwksUrl",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data71};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwksUrl",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data71};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data64.allowPrivateAddresses !== undefined){
let data72 = data64.allowPrivateAddresses;
if(typeof data72 !== "boolean"){
const err155 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data72};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data64.timeoutMs !== undefined){
let data73 = data64.timeoutMs;
if(!((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73)))){
const err156 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data73};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(typeof data73 == "number"){
if(data73 > 60000 || isNaN(data73)){
const err157 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data73};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data73 < 1 || isNaN(data73)){
const err158 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data73};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
if(data64.maxAgeSeconds !== undefined){
let data74 = data64.maxAgeSeconds;
if(!((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74)))){
const err159 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAgeSeconds",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/maxAgeSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds,data:data74};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(typeof data74 == "number"){
if(data74 > 31536000 || isNaN(data74)){
const err160 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAgeSeconds",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/maxAgeSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000},message:"must be <= 31536000",schema:31536000,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds,data:data74};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data74 < 60 || isNaN(data74)){
const err161 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAgeSeconds",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/maxAgeSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60",schema:60,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds,data:data74};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
}
else {
const err162 = {instancePath:instancePath+"/signals/transmitters/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.additionalProperties.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data64};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/signals/transmitters",schemaPath:"#/properties/signals/properties/transmitters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.type,parentSchema:schema31.properties.signals.properties.transmitters,data:data63};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data62.camara !== undefined){
let data75 = data62.camara;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
for(const key26 in data75){
const _errs186 = errors;
if(typeof key26 === "string"){
if(!pattern6.test(key26)){
const err164 = {instancePath:instancePath+"/signals/camara",schemaPath:"#/properties/signals/properties/camara/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.signals.properties.camara.propertyNames,data:key26,propertyName:key26};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
var valid45 = _errs186 === errors;
if(!valid45){
const err165 = {instancePath:instancePath+"/signals/camara",schemaPath:"#/properties/signals/properties/camara/propertyNames",keyword:"propertyNames",params:{propertyName: key26},message:"property name must be valid",schema:schema31.properties.signals.properties.camara.propertyNames,parentSchema:schema31.properties.signals.properties.camara,data:data75};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
for(const key27 in data75){
let data76 = data75[key27];
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(Object.keys(data76).length > 1){
const err166 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data76};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(Object.keys(data76).length < 1){
const err167 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data76};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
for(const key28 in data76){
if(!((key28 === "token") || (key28 === "hmac"))){
const err168 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data76};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data76.token !== undefined){
let data77 = data76.token;
if(typeof data77 === "string"){
if(func2(data77) < 16){
const err169 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/token/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.token,data:data77};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.token.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.token,data:data77};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data76.hmac !== undefined){
let data78 = data76.hmac;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.header === undefined){
const err171 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.required,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data78};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data78.secret === undefined){
const err172 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.required,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data78};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
for(const key29 in data78){
if(!(((key29 === "header") || (key29 === "secret")) || (key29 === "encoding"))){
const err173 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data78};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data78.header !== undefined){
let data79 = data78.header;
if(typeof data79 === "string"){
if(!pattern15.test(data79)){
const err174 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/header",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/header/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\"",schema:"^[A-Za-z0-9-]+$",parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.header,data:data79};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/header",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.header.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.header,data:data79};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data78.secret !== undefined){
let data80 = data78.secret;
if(typeof data80 === "string"){
if(func2(data80) < 16){
const err176 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/secret",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/secret/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.secret,data:data80};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/secret",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.secret.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.secret,data:data80};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data78.encoding !== undefined){
let data81 = data78.encoding;
if(!((data81 === "hex") || (data81 === "base64"))){
const err178 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/encoding",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.encoding.enum,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.encoding,data:data81};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data78};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/signals/camara/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.camara.additionalProperties.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data76};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/signals/camara",schemaPath:"#/properties/signals/properties/camara/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.camara.type,parentSchema:schema31.properties.signals.properties.camara,data:data75};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data62.directory !== undefined){
let data82 = data62.directory;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key30 in data82){
if(!(((((key30 === "csvFile") || (key30 === "url")) || (key30 === "token")) || (key30 === "allowPrivateAddresses")) || (key30 === "timeoutMs"))){
const err182 = {instancePath:instancePath+"/signals/directory",schemaPath:"#/properties/signals/properties/directory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.directory,data:data82};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data82.csvFile !== undefined){
let data83 = data82.csvFile;
if(typeof data83 !== "string"){
const err183 = {instancePath:instancePath+"/signals/directory/csvFile",schemaPath:"#/properties/signals/properties/directory/properties/csvFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.directory.properties.csvFile.type,parentSchema:schema31.properties.signals.properties.directory.properties.csvFile,data:data83};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data82.url !== undefined){
let data84 = data82.url;
if(typeof data84 === "string"){
if(!pattern9.test(data84)){
const err184 = {instancePath:instancePath+"/signals/directory/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data84};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/signals/directory/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data84};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data82.token !== undefined){
let data85 = data82.token;
if(typeof data85 === "string"){
if(func2(data85) < 1){
const err186 = {instancePath:instancePath+"/signals/directory/token",schemaPath:"#/properties/signals/properties/directory/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signals.properties.directory.properties.token,data:data85};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/signals/directory/token",schemaPath:"#/properties/signals/properties/directory/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.directory.properties.token.type,parentSchema:schema31.properties.signals.properties.directory.properties.token,data:data85};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data82.allowPrivateAddresses !== undefined){
let data86 = data82.allowPrivateAddresses;
if(typeof data86 !== "boolean"){
const err188 = {instancePath:instancePath+"/signals/directory/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data86};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data82.timeoutMs !== undefined){
let data87 = data82.timeoutMs;
if(!((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87)))){
const err189 = {instancePath:instancePath+"/signals/directory/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data87};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(typeof data87 == "number"){
if(data87 > 60000 || isNaN(data87)){
const err190 = {instancePath:instancePath+"/signals/directory/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data87};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(data87 < 1 || isNaN(data87)){
const err191 = {instancePath:instancePath+"/signals/directory/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data87};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
}
else {
const err192 = {instancePath:instancePath+"/signals/directory",schemaPath:"#/properties/signals/properties/directory/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.directory.type,parentSchema:schema31.properties.signals.properties.directory,data:data82};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data62.policy !== undefined){
let data88 = data62.policy;
if(Array.isArray(data88)){
const len3 = data88.length;
for(let i3=0; i3<len3; i3++){
let data89 = data88[i3];
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.signal === undefined){
const err193 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/required",keyword:"required",params:{missingProperty: "signal"},message:"must have required property '"+"signal"+"'",schema:schema31.properties.signals.properties.policy.items.required,parentSchema:schema31.properties.signals.properties.policy.items,data:data89};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data89.reason === undefined){
const err194 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.signals.properties.policy.items.required,parentSchema:schema31.properties.signals.properties.policy.items,data:data89};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data89.effects === undefined){
const err195 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/required",keyword:"required",params:{missingProperty: "effects"},message:"must have required property '"+"effects"+"'",schema:schema31.properties.signals.properties.policy.items.required,parentSchema:schema31.properties.signals.properties.policy.items,data:data89};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
for(const key31 in data89){
if(!((((((key31 === "signal") || (key31 === "from")) || (key31 === "reason")) || (key31 === "effects")) || (key31 === "connections")) || (key31 === "approval"))){
const err196 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.policy.items,data:data89};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data89.signal !== undefined){
let data90 = data89.signal;
if(!(((data90 === "identifier-recycled") || (data90 === "identifier-changed")) || (data90 === "sim-swapped"))){
const err197 = {instancePath:instancePath+"/signals/policy/" + i3+"/signal",schemaPath:"#/properties/signals/properties/policy/items/properties/signal/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.signal.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.signal.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.signal,data:data90};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data89.from !== undefined){
let data91 = data89.from;
if(Array.isArray(data91)){
if(data91.length < 1){
const err198 = {instancePath:instancePath+"/signals/policy/" + i3+"/from",schemaPath:"#/properties/signals/properties/policy/items/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.policy.items.properties.from,data:data91};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
const len4 = data91.length;
for(let i4=0; i4<len4; i4++){
let data92 = data91[i4];
if(typeof data92 !== "string"){
const err199 = {instancePath:instancePath+"/signals/policy/" + i3+"/from/" + i4,schemaPath:"#/properties/signals/properties/policy/items/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.policy.items.properties.from.items.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.from.items,data:data92};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/signals/policy/" + i3+"/from",schemaPath:"#/properties/signals/properties/policy/items/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.items.properties.from.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.from,data:data91};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data89.reason !== undefined){
let data93 = data89.reason;
if(!(((((((data93 === "sim_swap") || (data93 === "number_recycled")) || (data93 === "erasure")) || (data93 === "account_takeover")) || (data93 === "offboarding")) || (data93 === "user_request")) || (data93 === "other"))){
const err201 = {instancePath:instancePath+"/signals/policy/" + i3+"/reason",schemaPath:"#/properties/signals/properties/policy/items/properties/reason/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.reason.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.reason.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.reason,data:data93};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data89.effects !== undefined){
let data94 = data89.effects;
if(Array.isArray(data94)){
if(data94.length < 1){
const err202 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects",schemaPath:"#/properties/signals/properties/policy/items/properties/effects/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects,data:data94};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
const len5 = data94.length;
for(let i5=0; i5<len5; i5++){
let data95 = data94[i5];
if(!((data95 === "unverified") || (data95 === "removed"))){
const err203 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects/" + i5,schemaPath:"#/properties/signals/properties/policy/items/properties/effects/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.effects.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.effects.items.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects.items,data:data95};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
let i6 = data94.length;
let j0;
if(i6 > 1){
outer0:
for(;i6--;){
for(j0 = i6; j0--;){
if(func0(data94[i6], data94[j0])){
const err204 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects",schemaPath:"#/properties/signals/properties/policy/items/properties/effects/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i6+" are identical)",schema:true,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects,data:data94};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err205 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects",schemaPath:"#/properties/signals/properties/policy/items/properties/effects/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.items.properties.effects.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects,data:data94};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data89.connections !== undefined){
let data96 = data89.connections;
if(Array.isArray(data96)){
if(data96.length < 1){
const err206 = {instancePath:instancePath+"/signals/policy/" + i3+"/connections",schemaPath:"#/properties/signals/properties/policy/items/properties/connections/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.policy.items.properties.connections,data:data96};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
const len6 = data96.length;
for(let i7=0; i7<len6; i7++){
let data97 = data96[i7];
if(typeof data97 !== "string"){
const err207 = {instancePath:instancePath+"/signals/policy/" + i3+"/connections/" + i7,schemaPath:"#/properties/signals/properties/policy/items/properties/connections/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.policy.items.properties.connections.items.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.connections.items,data:data97};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/signals/policy/" + i3+"/connections",schemaPath:"#/properties/signals/properties/policy/items/properties/connections/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.items.properties.connections.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.connections,data:data96};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data89.approval !== undefined){
let data98 = data89.approval;
if(!((data98 === "none") || (data98 === "required"))){
const err209 = {instancePath:instancePath+"/signals/policy/" + i3+"/approval",schemaPath:"#/properties/signals/properties/policy/items/properties/approval/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.approval.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.approval.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.approval,data:data98};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.policy.items.type,parentSchema:schema31.properties.signals.properties.policy.items,data:data89};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/signals/policy",schemaPath:"#/properties/signals/properties/policy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.type,parentSchema:schema31.properties.signals.properties.policy,data:data88};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
else {
const err212 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.type,parentSchema:schema31.properties.signals,data:data62};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

