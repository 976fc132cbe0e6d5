// Generated from specs/phonegate.schema.json by `npm run generate`. Do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"phonegate.yaml","description":"The configuration of a Phonegate gateway. Any string may hold ${NAME}, which stands for that environment variable.","type":"object","additionalProperties":false,"properties":{"listen":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string","description":"A loopback address. Default 127.0.0.1."},"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Default 4010; 0 takes any free port."},"tls":{"type":"object","description":"Serve https; some SDKs accept nothing else.","additionalProperties":false,"required":["certFile","keyFile"],"properties":{"certFile":{"type":"string","description":"A PEM file, relative to this file."},"keyFile":{"type":"string","description":"A PEM file, relative to this file."}}}}},"limits":{"type":"object","additionalProperties":false,"properties":{"requestBytes":{"type":"integer","minimum":1,"description":"The longest request body, decompressed. Default 1048576."}}},"store":{"type":"object","description":"Where revocations are kept. Without it an embedded database, made when it is first needed.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"The embedded SQLite database, relative to this file; :memory: ends with the process. Default .phonegate/store.db."},"url":{"type":"string","pattern":"^postgres(ql)?://","description":"A PostgreSQL database (14 or later) in place of the embedded one, for several gateways that share the work."},"keys":{"type":"array","minItems":1,"description":"Keys of 32 bytes in base64 by which tokens and numbers are encrypted; the first for what is new, the others for what is there. Needed with url.","items":{"type":"string","pattern":"^[A-Za-z0-9+/]{43}=$"}},"keyFile":{"type":"string","minLength":1,"description":"A file of such keys, one a line, relative to this file. Without url it is made when it is missing. Default store.key beside the database."}}},"revocations":{"type":"object","description":"How revocations are worked on.","additionalProperties":false,"properties":{"approval":{"enum":["none","two-person"],"description":"two-person: nothing is sent before somebody else than the one who asked has agreed. Default none."},"concurrency":{"type":"integer","minimum":1,"maximum":256,"description":"Targets under way at once in this process. Default 16."},"leaseMs":{"type":"integer","minimum":500,"maximum":600000,"description":"After so long without a sign of life another process takes a target over. Default 15000."},"retryBaseMs":{"type":"integer","minimum":1,"maximum":60000,"description":"The longest wait after the first failure; it doubles with each. Default 1000."},"retryCapMs":{"type":"integer","minimum":1,"maximum":86400000,"description":"The longest wait of all. Default 900000."},"pollMs":{"type":"integer","minimum":10,"maximum":60000,"description":"How often the store is looked at for work that another process left. Default 500."}}},"receipts":{"type":"object","description":"What receipts say of this gateway. The key that signs them comes from PHONEGATE_SIGNING_KEY, or the file that PHONEGATE_SIGNING_KEY_FILE names.","additionalProperties":false,"properties":{"issuer":{"type":"string","minLength":1,"description":"Who issues them, a URL or a name. Default phonegate."}}},"connections":{"type":"object","description":"By id. Without it there is one emulated connection a provider, named after it.","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","required":["provider"],"properties":{"provider":{"enum":["authing","genauth","monocloud","snag"]},"mode":{"enum":["emulate","proxy"],"description":"Default emulate."},"credentials":{"type":"object","description":"The connection's own: apiKey for Snag and MonoCloud, appId for Authing and GenAuth.","additionalProperties":{"type":"string","minLength":1}}},"if":{"properties":{"mode":{"const":"proxy"}},"required":["mode"]},"then":{"additionalProperties":false,"required":["upstream"],"properties":{"provider":true,"mode":true,"credentials":true,"upstream":{"type":"string","pattern":"^https?://[^/?#@]+(/[^?#]*)?$","description":"The real provider's base URL."},"nativeCredentials":{"enum":["caller","connection"],"description":"Whose credentials go upstream on the native face. Default caller."},"contractCheck":{"enum":["enforce","report","off"],"description":"What a contract-breaking answer leads to. Default enforce."},"timeoutMs":{"type":"integer","minimum":1,"maximum":600000,"description":"Default 10000."},"maxAnswerBytes":{"type":"integer","minimum":1,"description":"The longest answer that is read. Default 4194304."},"sockets":{"type":"integer","minimum":1,"maximum":10000,"description":"The most connections to the upstream. Default 128."},"shadow":{"type":"string","description":"The id of an emulated connection of the same provider, which is sent every request as well; where its answer is unlike the real one, the log says so. The answer is always the real one."},"conform":{"type":"object","description":"Allows `phonegate conform --live` to replay the documented examples at the upstream, where they change real data.","additionalProperties":false,"properties":{"replace":{"type":"object","description":"The account's own values, by the documented ones in whose place they are sent.","additionalProperties":{"type":"string"}}}}}},"else":{"additionalProperties":false,"properties":{"provider":true,"mode":true,"credentials":true,"world":{"type":"string","description":"A named world to start with. Default demo."},"seed":{"type":"string","description":"A YAML or JSON file with a whole world, relative to this file; in place of `world`."},"settings":{"type":"object","description":"Changes to the world's `settings`."}}}}},"webhooks":{"type":"object","description":"Who is told how revocations end, by Standard Webhooks. By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"required":["url","secrets"],"properties":{"url":{"$ref":"#/$defs/url"},"secrets":{"type":"array","description":"whsec_ and 24 to 64 bytes in base64, the current one first; all of them sign, so that a receiver can change over.","minItems":1,"maxItems":3,"items":{"type":"string"}},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"}}}},"securityEvents":{"type":"object","description":"Who is told of changed credentials, by OpenID CAEP events pushed as RFC 8935 has it. The signing key comes from the environment.","additionalProperties":false,"required":["issuer","receivers"],"properties":{"issuer":{"type":"string","minLength":1,"description":"Who says so, as the receivers expect it; a URL."},"receivers":{"type":"object","description":"By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"required":["url","audience"],"properties":{"url":{"$ref":"#/$defs/url"},"audience":{"type":"string","minLength":1,"description":"As the receiver calls itself."},"token":{"type":"string","minLength":1,"description":"Sent as a bearer token."},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"}}}}}},"signals":{"type":"object","description":"Who may tell that a number was recycled, changed or swapped, and what follows.","additionalProperties":false,"required":["directory","policy"],"properties":{"transmitters":{"type":"object","description":"Who may send Security Event Tokens to /v1/signals/set. By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"required":["issuer","audience"],"properties":{"issuer":{"type":"string","minLength":1},"audience":{"type":"string","minLength":1,"description":"As the transmitter calls this gateway."},"jwks":{"type":"object","description":"Its public keys: these, or those in jwksFile or at jwksUrl.","required":["keys"],"properties":{"keys":{"type":"array","minItems":1,"items":{"type":"object","required":["kty"]}}}},"jwksFile":{"type":"string","description":"A JSON file, relative to this file."},"jwksUrl":{"$ref":"#/$defs/url"},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"},"maxAgeSeconds":{"type":"integer","minimum":60,"maximum":31536000,"description":"A token that was issued longer ago is refused. Default 604800, a week."}}}},"camara":{"type":"object","description":"Who may send CAMARA notifications to /v1/signals/camara, each by `token` or by `hmac`. By id.","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"token":{"type":"string","minLength":16,"description":"The bearer token given as sinkCredential."},"hmac":{"type":"object","description":"HMAC-SHA-256 of the body in a header.","additionalProperties":false,"required":["header","secret"],"properties":{"header":{"type":"string","pattern":"^[A-Za-z0-9-]+$"},"secret":{"type":"string","minLength":16},"encoding":{"enum":["hex","base64"],"description":"Default hex."}}}}}},"directory":{"type":"object","description":"Which user has which number: a CSV file, or a service that answers as specs/directory.yaml says.","additionalProperties":false,"properties":{"csvFile":{"type":"string","description":"Relative to this file. Columns: phone, connection, userId and so on."},"url":{"$ref":"#/$defs/url"},"token":{"type":"string","minLength":1,"description":"Sent as a bearer token."},"allowPrivateAddresses":{"$ref":"#/$defs/allowPrivateAddresses"},"timeoutMs":{"$ref":"#/$defs/timeoutMs"}}},"policy":{"type":"array","description":"What follows from a signal. The first rule that fits decides; where none fits, nothing follows.","items":{"type":"object","additionalProperties":false,"required":["signal","reason","effects"],"properties":{"signal":{"enum":["identifier-recycled","identifier-changed","sim-swapped"]},"from":{"type":"array","minItems":1,"items":{"type":"string"},"description":"Ids of transmitters or camara senders. Default all."},"reason":{"enum":["sim_swap","number_recycled","erasure","account_takeover","offboarding","user_request","other"]},"effects":{"type":"array","description":"The acceptable effects, the preferred first.","minItems":1,"uniqueItems":true,"items":{"enum":["unverified","removed"]}},"connections":{"type":"array","minItems":1,"items":{"type":"string"},"description":"Default wherever the directory knows the number."},"approval":{"enum":["none","required"],"description":"Whether a second person must agree first. Default required."}}}}}}},"$defs":{"url":{"type":"string","pattern":"^https?://[^/?#@]+(/[^#]*)?$","description":"https, or http where private addresses are allowed. Redirects are never followed."},"allowPrivateAddresses":{"type":"boolean","description":"Allows an address in one's own network, and plain http. Default false."},"timeoutMs":{"type":"integer","minimum":1,"maximum":60000,"description":"For the whole call. Default 10000."}}};
const schema32 = {"type":"string","pattern":"^https?://[^/?#@]+(/[^#]*)?$","description":"https, or http where private addresses are allowed. Redirects are never followed."};
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
if(!((((((key5 === "approval") || (key5 === "concurrency")) || (key5 === "leaseMs")) || (key5 === "retryBaseMs")) || (key5 === "retryCapMs")) || (key5 === "pollMs"))){
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
if(data14.leaseMs !== undefined){
let data17 = data14.leaseMs;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err34 = {instancePath:instancePath+"/revocations/leaseMs",schemaPath:"#/properties/revocations/properties/leaseMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.leaseMs.type,parentSchema:schema31.properties.revocations.properties.leaseMs,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 600000 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/revocations/leaseMs",schemaPath:"#/properties/revocations/properties/leaseMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.revocations.properties.leaseMs,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17 < 500 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/revocations/leaseMs",schemaPath:"#/properties/revocations/properties/leaseMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},message:"must be >= 500",schema:500,parentSchema:schema31.properties.revocations.properties.leaseMs,data:data17};
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
if(data14.retryBaseMs !== undefined){
let data18 = data14.retryBaseMs;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err37 = {instancePath:instancePath+"/revocations/retryBaseMs",schemaPath:"#/properties/revocations/properties/retryBaseMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.retryBaseMs.type,parentSchema:schema31.properties.revocations.properties.retryBaseMs,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data18 == "number"){
if(data18 > 60000 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/revocations/retryBaseMs",schemaPath:"#/properties/revocations/properties/retryBaseMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.revocations.properties.retryBaseMs,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/revocations/retryBaseMs",schemaPath:"#/properties/revocations/properties/retryBaseMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.revocations.properties.retryBaseMs,data:data18};
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
if(data14.retryCapMs !== undefined){
let data19 = data14.retryCapMs;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err40 = {instancePath:instancePath+"/revocations/retryCapMs",schemaPath:"#/properties/revocations/properties/retryCapMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.retryCapMs.type,parentSchema:schema31.properties.revocations.properties.retryCapMs,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 > 86400000 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/revocations/retryCapMs",schemaPath:"#/properties/revocations/properties/retryCapMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema31.properties.revocations.properties.retryCapMs,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err42 = {instancePath:instancePath+"/revocations/retryCapMs",schemaPath:"#/properties/revocations/properties/retryCapMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.revocations.properties.retryCapMs,data:data19};
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
if(data14.pollMs !== undefined){
let data20 = data14.pollMs;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err43 = {instancePath:instancePath+"/revocations/pollMs",schemaPath:"#/properties/revocations/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.revocations.properties.pollMs.type,parentSchema:schema31.properties.revocations.properties.pollMs,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 > 60000 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/revocations/pollMs",schemaPath:"#/properties/revocations/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.revocations.properties.pollMs,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 10 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/revocations/pollMs",schemaPath:"#/properties/revocations/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10",schema:10,parentSchema:schema31.properties.revocations.properties.pollMs,data:data20};
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
}
else {
const err46 = {instancePath:instancePath+"/revocations",schemaPath:"#/properties/revocations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.revocations.type,parentSchema:schema31.properties.revocations,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.receipts !== undefined){
let data21 = data.receipts;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key6 in data21){
if(!(key6 === "issuer")){
const err47 = {instancePath:instancePath+"/receipts",schemaPath:"#/properties/receipts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.receipts,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.issuer !== undefined){
let data22 = data21.issuer;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err48 = {instancePath:instancePath+"/receipts/issuer",schemaPath:"#/properties/receipts/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.receipts.properties.issuer,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/receipts/issuer",schemaPath:"#/properties/receipts/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.receipts.properties.issuer.type,parentSchema:schema31.properties.receipts.properties.issuer,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/receipts",schemaPath:"#/properties/receipts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.receipts.type,parentSchema:schema31.properties.receipts,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.connections !== undefined){
let data23 = data.connections;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length < 1){
const err51 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.connections,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key7 in data23){
const _errs55 = errors;
if(typeof key7 === "string"){
if(!pattern6.test(key7)){
const err52 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.connections.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
var valid9 = _errs55 === errors;
if(!valid9){
const err53 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema31.properties.connections.propertyNames,parentSchema:schema31.properties.connections,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
for(const key8 in data23){
let data24 = data23[key8];
const _errs59 = errors;
let valid11 = true;
const _errs60 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing0;
if((data24.mode === undefined) && (missing0 = "mode")){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
else {
if(data24.mode !== undefined){
if("proxy" !== data24.mode){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
var _valid0 = _errs60 === errors;
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs62 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.upstream === undefined){
const err56 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema31.properties.connections.additionalProperties.then.required,parentSchema:schema31.properties.connections.additionalProperties.then,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key9 in data24){
if(!(func1.call(schema31.properties.connections.additionalProperties.then.properties, key9))){
const err57 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data24.upstream !== undefined){
let data26 = data24.upstream;
if(typeof data26 === "string"){
if(!pattern7.test(data26)){
const err58 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^?#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^?#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^?#]*)?$",parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.upstream.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.nativeCredentials !== undefined){
let data27 = data24.nativeCredentials;
if(!((data27 === "caller") || (data27 === "connection"))){
const err60 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/nativeCredentials",schemaPath:"#/properties/connections/additionalProperties/then/properties/nativeCredentials/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data24.contractCheck !== undefined){
let data28 = data24.contractCheck;
if(!(((data28 === "enforce") || (data28 === "report")) || (data28 === "off"))){
const err61 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/contractCheck",schemaPath:"#/properties/connections/additionalProperties/then/properties/contractCheck/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.contractCheck,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data24.timeoutMs !== undefined){
let data29 = data24.timeoutMs;
if(!((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29)))){
const err62 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data29 == "number"){
if(data29 > 600000 || isNaN(data29)){
const err63 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err64 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data24.maxAnswerBytes !== undefined){
let data30 = data24.maxAnswerBytes;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
const err65 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data30 == "number"){
if(data30 < 1 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data24.sockets !== undefined){
let data31 = data24.sockets;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err67 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.sockets.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(typeof data31 == "number"){
if(data31 > 10000 || isNaN(data31)){
const err68 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err69 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data31};
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
if(data24.shadow !== undefined){
let data32 = data24.shadow;
if(typeof data32 !== "string"){
const err70 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/shadow",schemaPath:"#/properties/connections/additionalProperties/then/properties/shadow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.shadow.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.shadow,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.conform !== undefined){
let data33 = data24.conform;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key10 in data33){
if(!(key10 === "replace")){
const err71 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data33.replace !== undefined){
let data34 = data33.replace;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key11 in data34){
let data35 = data34[key11];
if(typeof data35 !== "string"){
const err72 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties,data:data35};
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
else {
const err73 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace,data:data34};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data33};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
var _valid0 = _errs62 === errors;
valid11 = _valid0;
if(valid11){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs84 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key12 in data24){
if(!((((((key12 === "provider") || (key12 === "mode")) || (key12 === "credentials")) || (key12 === "world")) || (key12 === "seed")) || (key12 === "settings"))){
const err75 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.else,data:data24};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data24.world !== undefined){
let data36 = data24.world;
if(typeof data36 !== "string"){
const err76 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/world",schemaPath:"#/properties/connections/additionalProperties/else/properties/world/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.world.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.world,data:data36};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data24.seed !== undefined){
let data37 = data24.seed;
if(typeof data37 !== "string"){
const err77 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/seed",schemaPath:"#/properties/connections/additionalProperties/else/properties/seed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.seed.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.seed,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data24.settings !== undefined){
let data38 = data24.settings;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err78 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/settings",schemaPath:"#/properties/connections/additionalProperties/else/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.else.properties.settings.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.settings,data:data38};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
var _valid0 = _errs84 === errors;
valid11 = _valid0;
if(valid11){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid11){
const err79 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.connections.additionalProperties.if,parentSchema:schema31.properties.connections.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.provider === undefined){
const err80 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema31.properties.connections.additionalProperties.required,parentSchema:schema31.properties.connections.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.provider = true;
props0.mode = true;
props0.credentials = true;
}
if(data24.provider !== undefined){
let data39 = data24.provider;
if(!((((data39 === "authing") || (data39 === "genauth")) || (data39 === "monocloud")) || (data39 === "snag"))){
const err81 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/connections/additionalProperties/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.provider.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.provider,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data24.mode !== undefined){
let data40 = data24.mode;
if(!((data40 === "emulate") || (data40 === "proxy"))){
const err82 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/connections/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.mode.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.mode,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data24.credentials !== undefined){
let data41 = data24.credentials;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key13 in data41){
let data42 = data41[key13];
if(typeof data42 === "string"){
if(func2(data42) < 1){
const err83 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials",schemaPath:"#/properties/connections/additionalProperties/properties/credentials/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.properties.credentials.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials,data:data41};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/connections/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.type,parentSchema:schema31.properties.connections,data:data23};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.webhooks !== undefined){
let data43 = data.webhooks;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key14 in data43){
const _errs101 = errors;
if(typeof key14 === "string"){
if(!pattern6.test(key14)){
const err88 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.webhooks.propertyNames,data:key14,propertyName:key14};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
var valid19 = _errs101 === errors;
if(!valid19){
const err89 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/propertyNames",keyword:"propertyNames",params:{propertyName: key14},message:"property name must be valid",schema:schema31.properties.webhooks.propertyNames,parentSchema:schema31.properties.webhooks,data:data43};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
for(const key15 in data43){
let data44 = data43[key15];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.url === undefined){
const err90 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.webhooks.additionalProperties.required,parentSchema:schema31.properties.webhooks.additionalProperties,data:data44};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data44.secrets === undefined){
const err91 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/required",keyword:"required",params:{missingProperty: "secrets"},message:"must have required property '"+"secrets"+"'",schema:schema31.properties.webhooks.additionalProperties.required,parentSchema:schema31.properties.webhooks.additionalProperties,data:data44};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key16 in data44){
if(!((((key16 === "url") || (key16 === "secrets")) || (key16 === "allowPrivateAddresses")) || (key16 === "timeoutMs"))){
const err92 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.webhooks.additionalProperties,data:data44};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data44.url !== undefined){
let data45 = data44.url;
if(typeof data45 === "string"){
if(!pattern9.test(data45)){
const err93 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data45};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data45};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data44.secrets !== undefined){
let data46 = data44.secrets;
if(Array.isArray(data46)){
if(data46.length > 3){
const err95 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets,data:data46};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data46.length < 1){
const err96 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets,data:data46};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const len1 = data46.length;
for(let i1=0; i1<len1; i1++){
let data47 = data46[i1];
if(typeof data47 !== "string"){
const err97 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i1,schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.webhooks.additionalProperties.properties.secrets.items.type,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets.items,data:data47};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/webhooks/additionalProperties/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.webhooks.additionalProperties.properties.secrets.type,parentSchema:schema31.properties.webhooks.additionalProperties.properties.secrets,data:data46};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data44.allowPrivateAddresses !== undefined){
let data48 = data44.allowPrivateAddresses;
if(typeof data48 !== "boolean"){
const err99 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data48};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data44.timeoutMs !== undefined){
let data49 = data44.timeoutMs;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
const err100 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data49};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(typeof data49 == "number"){
if(data49 > 60000 || isNaN(data49)){
const err101 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data49};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data49 < 1 || isNaN(data49)){
const err102 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data49};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
}
else {
const err103 = {instancePath:instancePath+"/webhooks/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/webhooks/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.webhooks.additionalProperties.type,parentSchema:schema31.properties.webhooks.additionalProperties,data:data44};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/webhooks",schemaPath:"#/properties/webhooks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.webhooks.type,parentSchema:schema31.properties.webhooks,data:data43};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.securityEvents !== undefined){
let data50 = data.securityEvents;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.issuer === undefined){
const err105 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema31.properties.securityEvents.required,parentSchema:schema31.properties.securityEvents,data:data50};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data50.receivers === undefined){
const err106 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/required",keyword:"required",params:{missingProperty: "receivers"},message:"must have required property '"+"receivers"+"'",schema:schema31.properties.securityEvents.required,parentSchema:schema31.properties.securityEvents,data:data50};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
for(const key17 in data50){
if(!((key17 === "issuer") || (key17 === "receivers"))){
const err107 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.securityEvents,data:data50};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data50.issuer !== undefined){
let data51 = data50.issuer;
if(typeof data51 === "string"){
if(func2(data51) < 1){
const err108 = {instancePath:instancePath+"/securityEvents/issuer",schemaPath:"#/properties/securityEvents/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.issuer,data:data51};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/securityEvents/issuer",schemaPath:"#/properties/securityEvents/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.issuer.type,parentSchema:schema31.properties.securityEvents.properties.issuer,data:data51};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data50.receivers !== undefined){
let data52 = data50.receivers;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key18 in data52){
const _errs126 = errors;
if(typeof key18 === "string"){
if(!pattern6.test(key18)){
const err110 = {instancePath:instancePath+"/securityEvents/receivers",schemaPath:"#/properties/securityEvents/properties/receivers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.securityEvents.properties.receivers.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
var valid28 = _errs126 === errors;
if(!valid28){
const err111 = {instancePath:instancePath+"/securityEvents/receivers",schemaPath:"#/properties/securityEvents/properties/receivers/propertyNames",keyword:"propertyNames",params:{propertyName: key18},message:"property name must be valid",schema:schema31.properties.securityEvents.properties.receivers.propertyNames,parentSchema:schema31.properties.securityEvents.properties.receivers,data:data52};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
for(const key19 in data52){
let data53 = data52[key19];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.url === undefined){
const err112 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.required,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data53};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data53.audience === undefined){
const err113 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.required,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data53};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
for(const key20 in data53){
if(!(((((key20 === "url") || (key20 === "audience")) || (key20 === "token")) || (key20 === "allowPrivateAddresses")) || (key20 === "timeoutMs"))){
const err114 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data53};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data53.url !== undefined){
let data54 = data53.url;
if(typeof data54 === "string"){
if(!pattern9.test(data54)){
const err115 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data54};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data54};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data53.audience !== undefined){
let data55 = data53.audience;
if(typeof data55 === "string"){
if(func2(data55) < 1){
const err117 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.audience,data:data55};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.audience.type,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.audience,data:data55};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data53.token !== undefined){
let data56 = data53.token;
if(typeof data56 === "string"){
if(func2(data56) < 1){
const err119 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.token,data:data56};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.token.type,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties.properties.token,data:data56};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data53.allowPrivateAddresses !== undefined){
let data57 = data53.allowPrivateAddresses;
if(typeof data57 !== "boolean"){
const err121 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data57};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data53.timeoutMs !== undefined){
let data58 = data53.timeoutMs;
if(!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))){
const err122 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data58};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(typeof data58 == "number"){
if(data58 > 60000 || isNaN(data58)){
const err123 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data58};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data58 < 1 || isNaN(data58)){
const err124 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data58};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
}
else {
const err125 = {instancePath:instancePath+"/securityEvents/receivers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/securityEvents/properties/receivers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.properties.receivers.additionalProperties.type,parentSchema:schema31.properties.securityEvents.properties.receivers.additionalProperties,data:data53};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/securityEvents/receivers",schemaPath:"#/properties/securityEvents/properties/receivers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.properties.receivers.type,parentSchema:schema31.properties.securityEvents.properties.receivers,data:data52};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/securityEvents",schemaPath:"#/properties/securityEvents/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.securityEvents.type,parentSchema:schema31.properties.securityEvents,data:data50};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.signals !== undefined){
let data59 = data.signals;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.directory === undefined){
const err128 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/required",keyword:"required",params:{missingProperty: "directory"},message:"must have required property '"+"directory"+"'",schema:schema31.properties.signals.required,parentSchema:schema31.properties.signals,data:data59};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data59.policy === undefined){
const err129 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'",schema:schema31.properties.signals.required,parentSchema:schema31.properties.signals,data:data59};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
for(const key21 in data59){
if(!((((key21 === "transmitters") || (key21 === "camara")) || (key21 === "directory")) || (key21 === "policy"))){
const err130 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals,data:data59};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data59.transmitters !== undefined){
let data60 = data59.transmitters;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key22 in data60){
const _errs149 = errors;
if(typeof key22 === "string"){
if(!pattern6.test(key22)){
const err131 = {instancePath:instancePath+"/signals/transmitters",schemaPath:"#/properties/signals/properties/transmitters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.signals.properties.transmitters.propertyNames,data:key22,propertyName:key22};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
var valid35 = _errs149 === errors;
if(!valid35){
const err132 = {instancePath:instancePath+"/signals/transmitters",schemaPath:"#/properties/signals/properties/transmitters/propertyNames",keyword:"propertyNames",params:{propertyName: key22},message:"property name must be valid",schema:schema31.properties.signals.properties.transmitters.propertyNames,parentSchema:schema31.properties.signals.properties.transmitters,data:data60};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
for(const key23 in data60){
let data61 = data60[key23];
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.issuer === undefined){
const err133 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data61};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data61.audience === undefined){
const err134 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data61};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key24 in data61){
if(!((((((((key24 === "issuer") || (key24 === "audience")) || (key24 === "jwks")) || (key24 === "jwksFile")) || (key24 === "jwksUrl")) || (key24 === "allowPrivateAddresses")) || (key24 === "timeoutMs")) || (key24 === "maxAgeSeconds"))){
const err135 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data61};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data61.issuer !== undefined){
let data62 = data61.issuer;
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err136 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/issuer",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/issuer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.issuer,data:data62};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/issuer",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.issuer.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.issuer,data:data62};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data61.audience !== undefined){
let data63 = data61.audience;
if(typeof data63 === "string"){
if(func2(data63) < 1){
const err138 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.audience,data:data63};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/audience",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.audience.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.audience,data:data63};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data61.jwks !== undefined){
let data64 = data61.jwks;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.keys === undefined){
const err140 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks,data:data64};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data64.keys !== undefined){
let data65 = data64.keys;
if(Array.isArray(data65)){
if(data65.length < 1){
const err141 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys,data:data65};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
const len2 = data65.length;
for(let i2=0; i2<len2; i2++){
let data66 = data65[i2];
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.kty === undefined){
const err142 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys/" + i2,schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/items/required",keyword:"required",params:{missingProperty: "kty"},message:"must have required property '"+"kty"+"'",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items.required,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items,data:data66};
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
const err143 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys/" + i2,schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.items,data:data66};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks/keys",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.properties.keys,data:data65};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwks",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwks,data:data64};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data61.jwksFile !== undefined){
let data67 = data61.jwksFile;
if(typeof data67 !== "string"){
const err146 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwksFile",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/jwksFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwksFile.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.jwksFile,data:data67};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data61.jwksUrl !== undefined){
let data68 = data61.jwksUrl;
if(typeof data68 === "string"){
if(!pattern9.test(data68)){
const err147 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwksUrl",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data68};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/jwksUrl",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data68};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data61.allowPrivateAddresses !== undefined){
let data69 = data61.allowPrivateAddresses;
if(typeof data69 !== "boolean"){
const err149 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data69};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data61.timeoutMs !== undefined){
let data70 = data61.timeoutMs;
if(!((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70)))){
const err150 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data70};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(typeof data70 == "number"){
if(data70 > 60000 || isNaN(data70)){
const err151 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data70};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data70 < 1 || isNaN(data70)){
const err152 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data70};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
if(data61.maxAgeSeconds !== undefined){
let data71 = data61.maxAgeSeconds;
if(!((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71)))){
const err153 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAgeSeconds",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/maxAgeSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds,data:data71};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(typeof data71 == "number"){
if(data71 > 31536000 || isNaN(data71)){
const err154 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAgeSeconds",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/maxAgeSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000},message:"must be <= 31536000",schema:31536000,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds,data:data71};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data71 < 60 || isNaN(data71)){
const err155 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAgeSeconds",schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/properties/maxAgeSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60",schema:60,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties.properties.maxAgeSeconds,data:data71};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
}
else {
const err156 = {instancePath:instancePath+"/signals/transmitters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/transmitters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.additionalProperties.type,parentSchema:schema31.properties.signals.properties.transmitters.additionalProperties,data:data61};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/signals/transmitters",schemaPath:"#/properties/signals/properties/transmitters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.transmitters.type,parentSchema:schema31.properties.signals.properties.transmitters,data:data60};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data59.camara !== undefined){
let data72 = data59.camara;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key25 in data72){
const _errs179 = errors;
if(typeof key25 === "string"){
if(!pattern6.test(key25)){
const err158 = {instancePath:instancePath+"/signals/camara",schemaPath:"#/properties/signals/properties/camara/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.signals.properties.camara.propertyNames,data:key25,propertyName:key25};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
var valid44 = _errs179 === errors;
if(!valid44){
const err159 = {instancePath:instancePath+"/signals/camara",schemaPath:"#/properties/signals/properties/camara/propertyNames",keyword:"propertyNames",params:{propertyName: key25},message:"property name must be valid",schema:schema31.properties.signals.properties.camara.propertyNames,parentSchema:schema31.properties.signals.properties.camara,data:data72};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
for(const key26 in data72){
let data73 = data72[key26];
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(Object.keys(data73).length > 1){
const err160 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data73};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(Object.keys(data73).length < 1){
const err161 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data73};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
for(const key27 in data73){
if(!((key27 === "token") || (key27 === "hmac"))){
const err162 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data73};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data73.token !== undefined){
let data74 = data73.token;
if(typeof data74 === "string"){
if(func2(data74) < 16){
const err163 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/token/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.token,data:data74};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.token.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.token,data:data74};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data73.hmac !== undefined){
let data75 = data73.hmac;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.header === undefined){
const err165 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.required,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data75};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data75.secret === undefined){
const err166 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.required,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data75};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key28 in data75){
if(!(((key28 === "header") || (key28 === "secret")) || (key28 === "encoding"))){
const err167 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data75};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data75.header !== undefined){
let data76 = data75.header;
if(typeof data76 === "string"){
if(!pattern15.test(data76)){
const err168 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/header",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/header/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\"",schema:"^[A-Za-z0-9-]+$",parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.header,data:data76};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/header",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.header.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.header,data:data76};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data75.secret !== undefined){
let data77 = data75.secret;
if(typeof data77 === "string"){
if(func2(data77) < 16){
const err170 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/secret",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/secret/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.secret,data:data77};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/secret",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.secret.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.secret,data:data77};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data75.encoding !== undefined){
let data78 = data75.encoding;
if(!((data78 === "hex") || (data78 === "base64"))){
const err172 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac/encoding",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.encoding.enum,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.properties.encoding,data:data78};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1")+"/hmac",schemaPath:"#/properties/signals/properties/camara/additionalProperties/properties/hmac/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties.properties.hmac,data:data75};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/signals/camara/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/signals/properties/camara/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.camara.additionalProperties.type,parentSchema:schema31.properties.signals.properties.camara.additionalProperties,data:data73};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/signals/camara",schemaPath:"#/properties/signals/properties/camara/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.camara.type,parentSchema:schema31.properties.signals.properties.camara,data:data72};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data59.directory !== undefined){
let data79 = data59.directory;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key29 in data79){
if(!(((((key29 === "csvFile") || (key29 === "url")) || (key29 === "token")) || (key29 === "allowPrivateAddresses")) || (key29 === "timeoutMs"))){
const err176 = {instancePath:instancePath+"/signals/directory",schemaPath:"#/properties/signals/properties/directory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.directory,data:data79};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data79.csvFile !== undefined){
let data80 = data79.csvFile;
if(typeof data80 !== "string"){
const err177 = {instancePath:instancePath+"/signals/directory/csvFile",schemaPath:"#/properties/signals/properties/directory/properties/csvFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.directory.properties.csvFile.type,parentSchema:schema31.properties.signals.properties.directory.properties.csvFile,data:data80};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data79.url !== undefined){
let data81 = data79.url;
if(typeof data81 === "string"){
if(!pattern9.test(data81)){
const err178 = {instancePath:instancePath+"/signals/directory/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^#]*)?$",parentSchema:schema32,data:data81};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/signals/directory/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data81};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data79.token !== undefined){
let data82 = data79.token;
if(typeof data82 === "string"){
if(func2(data82) < 1){
const err180 = {instancePath:instancePath+"/signals/directory/token",schemaPath:"#/properties/signals/properties/directory/properties/token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signals.properties.directory.properties.token,data:data82};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/signals/directory/token",schemaPath:"#/properties/signals/properties/directory/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.directory.properties.token.type,parentSchema:schema31.properties.signals.properties.directory.properties.token,data:data82};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data79.allowPrivateAddresses !== undefined){
let data83 = data79.allowPrivateAddresses;
if(typeof data83 !== "boolean"){
const err182 = {instancePath:instancePath+"/signals/directory/allowPrivateAddresses",schemaPath:"#/$defs/allowPrivateAddresses/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.type,parentSchema:schema33,data:data83};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data79.timeoutMs !== undefined){
let data84 = data79.timeoutMs;
if(!((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84)))){
const err183 = {instancePath:instancePath+"/signals/directory/timeoutMs",schemaPath:"#/$defs/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.type,parentSchema:schema34,data:data84};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(typeof data84 == "number"){
if(data84 > 60000 || isNaN(data84)){
const err184 = {instancePath:instancePath+"/signals/directory/timeoutMs",schemaPath:"#/$defs/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema34,data:data84};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data84 < 1 || isNaN(data84)){
const err185 = {instancePath:instancePath+"/signals/directory/timeoutMs",schemaPath:"#/$defs/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34,data:data84};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
}
else {
const err186 = {instancePath:instancePath+"/signals/directory",schemaPath:"#/properties/signals/properties/directory/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.directory.type,parentSchema:schema31.properties.signals.properties.directory,data:data79};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data59.policy !== undefined){
let data85 = data59.policy;
if(Array.isArray(data85)){
const len3 = data85.length;
for(let i3=0; i3<len3; i3++){
let data86 = data85[i3];
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.signal === undefined){
const err187 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/required",keyword:"required",params:{missingProperty: "signal"},message:"must have required property '"+"signal"+"'",schema:schema31.properties.signals.properties.policy.items.required,parentSchema:schema31.properties.signals.properties.policy.items,data:data86};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data86.reason === undefined){
const err188 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.signals.properties.policy.items.required,parentSchema:schema31.properties.signals.properties.policy.items,data:data86};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data86.effects === undefined){
const err189 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/required",keyword:"required",params:{missingProperty: "effects"},message:"must have required property '"+"effects"+"'",schema:schema31.properties.signals.properties.policy.items.required,parentSchema:schema31.properties.signals.properties.policy.items,data:data86};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
for(const key30 in data86){
if(!((((((key30 === "signal") || (key30 === "from")) || (key30 === "reason")) || (key30 === "effects")) || (key30 === "connections")) || (key30 === "approval"))){
const err190 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signals.properties.policy.items,data:data86};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data86.signal !== undefined){
let data87 = data86.signal;
if(!(((data87 === "identifier-recycled") || (data87 === "identifier-changed")) || (data87 === "sim-swapped"))){
const err191 = {instancePath:instancePath+"/signals/policy/" + i3+"/signal",schemaPath:"#/properties/signals/properties/policy/items/properties/signal/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.signal.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.signal.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.signal,data:data87};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data86.from !== undefined){
let data88 = data86.from;
if(Array.isArray(data88)){
if(data88.length < 1){
const err192 = {instancePath:instancePath+"/signals/policy/" + i3+"/from",schemaPath:"#/properties/signals/properties/policy/items/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.policy.items.properties.from,data:data88};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const len4 = data88.length;
for(let i4=0; i4<len4; i4++){
let data89 = data88[i4];
if(typeof data89 !== "string"){
const err193 = {instancePath:instancePath+"/signals/policy/" + i3+"/from/" + i4,schemaPath:"#/properties/signals/properties/policy/items/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.policy.items.properties.from.items.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.from.items,data:data89};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
else {
const err194 = {instancePath:instancePath+"/signals/policy/" + i3+"/from",schemaPath:"#/properties/signals/properties/policy/items/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.items.properties.from.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.from,data:data88};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data86.reason !== undefined){
let data90 = data86.reason;
if(!(((((((data90 === "sim_swap") || (data90 === "number_recycled")) || (data90 === "erasure")) || (data90 === "account_takeover")) || (data90 === "offboarding")) || (data90 === "user_request")) || (data90 === "other"))){
const err195 = {instancePath:instancePath+"/signals/policy/" + i3+"/reason",schemaPath:"#/properties/signals/properties/policy/items/properties/reason/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.reason.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.reason.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.reason,data:data90};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data86.effects !== undefined){
let data91 = data86.effects;
if(Array.isArray(data91)){
if(data91.length < 1){
const err196 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects",schemaPath:"#/properties/signals/properties/policy/items/properties/effects/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects,data:data91};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
const len5 = data91.length;
for(let i5=0; i5<len5; i5++){
let data92 = data91[i5];
if(!((data92 === "unverified") || (data92 === "removed"))){
const err197 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects/" + i5,schemaPath:"#/properties/signals/properties/policy/items/properties/effects/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.effects.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.effects.items.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects.items,data:data92};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
let i6 = data91.length;
let j0;
if(i6 > 1){
outer0:
for(;i6--;){
for(j0 = i6; j0--;){
if(func0(data91[i6], data91[j0])){
const err198 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects",schemaPath:"#/properties/signals/properties/policy/items/properties/effects/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i6+" are identical)",schema:true,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects,data:data91};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err199 = {instancePath:instancePath+"/signals/policy/" + i3+"/effects",schemaPath:"#/properties/signals/properties/policy/items/properties/effects/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.items.properties.effects.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.effects,data:data91};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data86.connections !== undefined){
let data93 = data86.connections;
if(Array.isArray(data93)){
if(data93.length < 1){
const err200 = {instancePath:instancePath+"/signals/policy/" + i3+"/connections",schemaPath:"#/properties/signals/properties/policy/items/properties/connections/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.signals.properties.policy.items.properties.connections,data:data93};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const len6 = data93.length;
for(let i7=0; i7<len6; i7++){
let data94 = data93[i7];
if(typeof data94 !== "string"){
const err201 = {instancePath:instancePath+"/signals/policy/" + i3+"/connections/" + i7,schemaPath:"#/properties/signals/properties/policy/items/properties/connections/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signals.properties.policy.items.properties.connections.items.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.connections.items,data:data94};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/signals/policy/" + i3+"/connections",schemaPath:"#/properties/signals/properties/policy/items/properties/connections/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.items.properties.connections.type,parentSchema:schema31.properties.signals.properties.policy.items.properties.connections,data:data93};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data86.approval !== undefined){
let data95 = data86.approval;
if(!((data95 === "none") || (data95 === "required"))){
const err203 = {instancePath:instancePath+"/signals/policy/" + i3+"/approval",schemaPath:"#/properties/signals/properties/policy/items/properties/approval/enum",keyword:"enum",params:{allowedValues: schema31.properties.signals.properties.policy.items.properties.approval.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.signals.properties.policy.items.properties.approval.enum,parentSchema:schema31.properties.signals.properties.policy.items.properties.approval,data:data95};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/signals/policy/" + i3,schemaPath:"#/properties/signals/properties/policy/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.properties.policy.items.type,parentSchema:schema31.properties.signals.properties.policy.items,data:data86};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/signals/policy",schemaPath:"#/properties/signals/properties/policy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signals.properties.policy.type,parentSchema:schema31.properties.signals.properties.policy,data:data85};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/signals",schemaPath:"#/properties/signals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signals.type,parentSchema:schema31.properties.signals,data:data59};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

