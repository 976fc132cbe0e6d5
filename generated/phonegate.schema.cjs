// Generated from specs/phonegate.schema.json by `npm run generate`. Do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"phonegate.yaml","description":"The configuration of a Phonegate gateway. Any string may hold ${NAME}, which stands for that environment variable.","type":"object","additionalProperties":false,"properties":{"listen":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string","description":"A loopback address. Default 127.0.0.1."},"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Default 4010; 0 takes any free port."},"tls":{"type":"object","description":"Serve https; some SDKs accept nothing else.","additionalProperties":false,"required":["certFile","keyFile"],"properties":{"certFile":{"type":"string","description":"A PEM file, relative to this file."},"keyFile":{"type":"string","description":"A PEM file, relative to this file."}}}}},"limits":{"type":"object","additionalProperties":false,"properties":{"requestBytes":{"type":"integer","minimum":1,"description":"The longest request body, decompressed. Default 1048576."}}},"store":{"type":"object","description":"Where revocations are kept. Without it an embedded database, made when it is first needed.","additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"description":"The embedded SQLite database, relative to this file; :memory: ends with the process. Default .phonegate/store.db."},"url":{"type":"string","pattern":"^postgres(ql)?://","description":"A PostgreSQL database (14 or later) in place of the embedded one, for several gateways that share the work."},"keys":{"type":"array","minItems":1,"description":"Keys of 32 bytes in base64 by which tokens and numbers are encrypted; the first for what is new, the others for what is there. Needed with url.","items":{"type":"string","pattern":"^[A-Za-z0-9+/]{43}=$"}},"keyFile":{"type":"string","minLength":1,"description":"A file of such keys, one a line, relative to this file. Without url it is made when it is missing. Default store.key beside the database."}}},"revocations":{"type":"object","description":"How revocations are worked on.","additionalProperties":false,"properties":{"approval":{"enum":["none","two-person"],"description":"two-person: nothing is sent before somebody else than the one who asked has agreed. Default none."},"concurrency":{"type":"integer","minimum":1,"maximum":256,"description":"Targets under way at once in this process. Default 16."},"perConnection":{"type":"integer","minimum":1,"maximum":256,"description":"Of these at one connection, so that a slow provider leaves room for the others. Default half of concurrency."},"leaseMs":{"type":"integer","minimum":500,"maximum":600000,"description":"After so long without a sign of life another process takes a target over. Default 15000."},"retryBaseMs":{"type":"integer","minimum":1,"maximum":60000,"description":"The longest wait after the first failure; it doubles with each. Default 1000."},"retryCapMs":{"type":"integer","minimum":1,"maximum":86400000,"description":"The longest wait of all. Default 900000."},"pollMs":{"type":"integer","minimum":10,"maximum":60000,"description":"How often the store is looked at for work that another process left. Default 500."}}},"connections":{"type":"object","description":"By id. Without it there is one emulated connection a provider, named after it.","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","required":["provider"],"properties":{"provider":{"enum":["authing","genauth","monocloud","snag"]},"mode":{"enum":["emulate","proxy"],"description":"Default emulate."},"credentials":{"type":"object","description":"The connection's own: apiKey for Snag and MonoCloud, appId for Authing and GenAuth.","additionalProperties":{"type":"string","minLength":1}}},"if":{"properties":{"mode":{"const":"proxy"}},"required":["mode"]},"then":{"additionalProperties":false,"required":["upstream"],"properties":{"provider":true,"mode":true,"credentials":true,"upstream":{"type":"string","pattern":"^https?://[^/?#@]+(/[^?#]*)?$","description":"The real provider's base URL."},"nativeCredentials":{"enum":["caller","connection"],"description":"Whose credentials go upstream on the native face. Default caller."},"contractCheck":{"enum":["enforce","report","off"],"description":"What a contract-breaking answer leads to. Default enforce."},"timeoutMs":{"type":"integer","minimum":1,"maximum":600000,"description":"Default 10000."},"maxAnswerBytes":{"type":"integer","minimum":1,"description":"The longest answer that is read. Default 4194304."},"sockets":{"type":"integer","minimum":1,"maximum":10000,"description":"The most connections to the upstream. Default 128."},"shadow":{"type":"string","description":"The id of an emulated connection of the same provider, which is sent every request as well; where its answer is unlike the real one, the log says so. The answer is always the real one."},"conform":{"type":"object","description":"Allows `phonegate conform --live` to replay the documented examples at the upstream, where they change real data.","additionalProperties":false,"properties":{"replace":{"type":"object","description":"The account's own values, by the documented ones in whose place they are sent.","additionalProperties":{"type":"string"}}}}}},"else":{"additionalProperties":false,"properties":{"provider":true,"mode":true,"credentials":true,"world":{"type":"string","description":"A named world to start with. Default demo."},"seed":{"type":"string","description":"A YAML or JSON file with a whole world, relative to this file; in place of `world`."},"settings":{"type":"object","description":"Changes to the world's `settings`."}}}}}}};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const func3 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^postgres(ql)?://", "u");
const pattern5 = new RegExp("^[A-Za-z0-9+/]{43}=$", "u");
const pattern6 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern7 = new RegExp("^https?://[^/?#@]+(/[^?#]*)?$", "u");

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
if(!(((((key0 === "listen") || (key0 === "limits")) || (key0 === "store")) || (key0 === "revocations")) || (key0 === "connections"))){
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
if(func1(data9) < 1){
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
if(func1(data13) < 1){
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
if(data.connections !== undefined){
let data22 = data.connections;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err50 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.connections,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key6 in data22){
const _errs52 = errors;
if(typeof key6 === "string"){
if(!pattern6.test(key6)){
const err51 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.connections.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var valid8 = _errs52 === errors;
if(!valid8){
const err52 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid",schema:schema31.properties.connections.propertyNames,parentSchema:schema31.properties.connections,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key7 in data22){
let data23 = data22[key7];
const _errs56 = errors;
let valid10 = true;
const _errs57 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing0;
if((data23.mode === undefined) && (missing0 = "mode")){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
else {
if(data23.mode !== undefined){
if("proxy" !== data23.mode){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
var _valid0 = _errs57 === errors;
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs59 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.upstream === undefined){
const err55 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema31.properties.connections.additionalProperties.then.required,parentSchema:schema31.properties.connections.additionalProperties.then,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key8 in data23){
if(!(func3.call(schema31.properties.connections.additionalProperties.then.properties, key8))){
const err56 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data23.upstream !== undefined){
let data25 = data23.upstream;
if(typeof data25 === "string"){
if(!pattern7.test(data25)){
const err57 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^?#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^?#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^?#]*)?$",parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.upstream.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.nativeCredentials !== undefined){
let data26 = data23.nativeCredentials;
if(!((data26 === "caller") || (data26 === "connection"))){
const err59 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/nativeCredentials",schemaPath:"#/properties/connections/additionalProperties/then/properties/nativeCredentials/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data23.contractCheck !== undefined){
let data27 = data23.contractCheck;
if(!(((data27 === "enforce") || (data27 === "report")) || (data27 === "off"))){
const err60 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/contractCheck",schemaPath:"#/properties/connections/additionalProperties/then/properties/contractCheck/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.contractCheck,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data23.timeoutMs !== undefined){
let data28 = data23.timeoutMs;
if(!((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28)))){
const err61 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data28 == "number"){
if(data28 > 600000 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err63 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data23.maxAnswerBytes !== undefined){
let data29 = data23.maxAnswerBytes;
if(!((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29)))){
const err64 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data29 == "number"){
if(data29 < 1 || isNaN(data29)){
const err65 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data23.sockets !== undefined){
let data30 = data23.sockets;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
const err66 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.sockets.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data30 == "number"){
if(data30 > 10000 || isNaN(data30)){
const err67 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err68 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data23.shadow !== undefined){
let data31 = data23.shadow;
if(typeof data31 !== "string"){
const err69 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/shadow",schemaPath:"#/properties/connections/additionalProperties/then/properties/shadow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.shadow.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.shadow,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data23.conform !== undefined){
let data32 = data23.conform;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key9 in data32){
if(!(key9 === "replace")){
const err70 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.replace !== undefined){
let data33 = data32.replace;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key10 in data33){
let data34 = data33[key10];
if(typeof data34 !== "string"){
const err71 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties,data:data34};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace,data:data33};
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
const err73 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data32};
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
var _valid0 = _errs59 === errors;
valid10 = _valid0;
if(valid10){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs81 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key11 in data23){
if(!((((((key11 === "provider") || (key11 === "mode")) || (key11 === "credentials")) || (key11 === "world")) || (key11 === "seed")) || (key11 === "settings"))){
const err74 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.else,data:data23};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data23.world !== undefined){
let data35 = data23.world;
if(typeof data35 !== "string"){
const err75 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/world",schemaPath:"#/properties/connections/additionalProperties/else/properties/world/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.world.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.world,data:data35};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data23.seed !== undefined){
let data36 = data23.seed;
if(typeof data36 !== "string"){
const err76 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/seed",schemaPath:"#/properties/connections/additionalProperties/else/properties/seed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.seed.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.seed,data:data36};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data23.settings !== undefined){
let data37 = data23.settings;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
const err77 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/settings",schemaPath:"#/properties/connections/additionalProperties/else/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.else.properties.settings.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.settings,data:data37};
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
var _valid0 = _errs81 === errors;
valid10 = _valid0;
if(valid10){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid10){
const err78 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.connections.additionalProperties.if,parentSchema:schema31.properties.connections.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.provider === undefined){
const err79 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema31.properties.connections.additionalProperties.required,parentSchema:schema31.properties.connections.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.provider = true;
props0.mode = true;
props0.credentials = true;
}
if(data23.provider !== undefined){
let data38 = data23.provider;
if(!((((data38 === "authing") || (data38 === "genauth")) || (data38 === "monocloud")) || (data38 === "snag"))){
const err80 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/connections/additionalProperties/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.provider.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.provider,data:data38};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data23.mode !== undefined){
let data39 = data23.mode;
if(!((data39 === "emulate") || (data39 === "proxy"))){
const err81 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/connections/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.mode.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.mode,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data23.credentials !== undefined){
let data40 = data23.credentials;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key12 in data40){
let data41 = data40[key12];
if(typeof data41 === "string"){
if(func1(data41) < 1){
const err82 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data41};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data41};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials",schemaPath:"#/properties/connections/additionalProperties/properties/credentials/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.properties.credentials.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials,data:data40};
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
const err85 = {instancePath:instancePath+"/connections/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties,data:data23};
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
const err86 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.type,parentSchema:schema31.properties.connections,data:data22};
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
const err87 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

