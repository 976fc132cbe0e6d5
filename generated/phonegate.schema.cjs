// Generated from specs/phonegate.schema.json by `npm run generate`. Do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"phonegate.yaml","description":"The configuration of a Phonegate gateway. Any string may hold ${NAME}, which stands for that environment variable.","type":"object","additionalProperties":false,"properties":{"listen":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string","description":"A loopback address. Default 127.0.0.1."},"port":{"type":"integer","minimum":0,"maximum":65535,"description":"Default 4010; 0 takes any free port."},"tls":{"type":"object","description":"Serve https; some SDKs accept nothing else.","additionalProperties":false,"required":["certFile","keyFile"],"properties":{"certFile":{"type":"string","description":"A PEM file, relative to this file."},"keyFile":{"type":"string","description":"A PEM file, relative to this file."}}}}},"limits":{"type":"object","additionalProperties":false,"properties":{"requestBytes":{"type":"integer","minimum":1,"description":"The longest request body, decompressed. Default 1048576."}}},"connections":{"type":"object","description":"By id. Without it there is one emulated connection a provider, named after it.","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"additionalProperties":{"type":"object","required":["provider"],"properties":{"provider":{"enum":["authing","genauth","monocloud","snag"]},"mode":{"enum":["emulate","proxy"],"description":"Default emulate."},"credentials":{"type":"object","description":"The connection's own: apiKey for Snag and MonoCloud, appId for Authing and GenAuth.","additionalProperties":{"type":"string","minLength":1}}},"if":{"properties":{"mode":{"const":"proxy"}},"required":["mode"]},"then":{"additionalProperties":false,"required":["upstream"],"properties":{"provider":true,"mode":true,"credentials":true,"upstream":{"type":"string","pattern":"^https?://[^/?#@]+(/[^?#]*)?$","description":"The real provider's base URL."},"nativeCredentials":{"enum":["caller","connection"],"description":"Whose credentials go upstream on the native face. Default caller."},"contractCheck":{"enum":["enforce","report","off"],"description":"What a contract-breaking answer leads to. Default enforce."},"timeoutMs":{"type":"integer","minimum":1,"maximum":600000,"description":"Default 10000."},"maxAnswerBytes":{"type":"integer","minimum":1,"description":"The longest answer that is read. Default 4194304."},"sockets":{"type":"integer","minimum":1,"maximum":10000,"description":"The most connections to the upstream. Default 128."},"shadow":{"type":"string","description":"The id of an emulated connection of the same provider, which is sent every request as well; where its answer is unlike the real one, the log says so. The answer is always the real one."},"conform":{"type":"object","description":"Allows `phonegate conform --live` to replay the documented examples at the upstream, where they change real data.","additionalProperties":false,"properties":{"replace":{"type":"object","description":"The account's own values, by the documented ones in whose place they are sent.","additionalProperties":{"type":"string"}}}}}},"else":{"additionalProperties":false,"properties":{"provider":true,"mode":true,"credentials":true,"world":{"type":"string","description":"A named world to start with. Default demo."},"seed":{"type":"string","description":"A YAML or JSON file with a whole world, relative to this file; in place of `world`."},"settings":{"type":"object","description":"Changes to the world's `settings`."}}}}}}};
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern5 = new RegExp("^https?://[^/?#@]+(/[^?#]*)?$", "u");
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;

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
if(!(((key0 === "listen") || (key0 === "limits")) || (key0 === "connections"))){
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
if(data.connections !== undefined){
let data8 = data.connections;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err17 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.connections,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key4 in data8){
const _errs23 = errors;
if(typeof key4 === "string"){
if(!pattern4.test(key4)){
const err18 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,62}$",parentSchema:schema31.properties.connections.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid4 = _errs23 === errors;
if(!valid4){
const err19 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema31.properties.connections.propertyNames,parentSchema:schema31.properties.connections,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
for(const key5 in data8){
let data9 = data8[key5];
const _errs27 = errors;
let valid6 = true;
const _errs28 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing0;
if((data9.mode === undefined) && (missing0 = "mode")){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(data9.mode !== undefined){
if("proxy" !== data9.mode){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
var _valid0 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs30 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.upstream === undefined){
const err22 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/required",keyword:"required",params:{missingProperty: "upstream"},message:"must have required property '"+"upstream"+"'",schema:schema31.properties.connections.additionalProperties.then.required,parentSchema:schema31.properties.connections.additionalProperties.then,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key6 in data9){
if(!(func1.call(schema31.properties.connections.additionalProperties.then.properties, key6))){
const err23 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.upstream !== undefined){
let data11 = data9.upstream;
if(typeof data11 === "string"){
if(!pattern5.test(data11)){
const err24 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+(/[^?#]*)?$"},message:"must match pattern \""+"^https?://[^/?#@]+(/[^?#]*)?$"+"\"",schema:"^https?://[^/?#@]+(/[^?#]*)?$",parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/upstream",schemaPath:"#/properties/connections/additionalProperties/then/properties/upstream/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.upstream.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.upstream,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.nativeCredentials !== undefined){
let data12 = data9.nativeCredentials;
if(!((data12 === "caller") || (data12 === "connection"))){
const err26 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/nativeCredentials",schemaPath:"#/properties/connections/additionalProperties/then/properties/nativeCredentials/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.nativeCredentials,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.contractCheck !== undefined){
let data13 = data9.contractCheck;
if(!(((data13 === "enforce") || (data13 === "report")) || (data13 === "off"))){
const err27 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/contractCheck",schemaPath:"#/properties/connections/additionalProperties/then/properties/contractCheck/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.then.properties.contractCheck.enum,parentSchema:schema31.properties.connections.additionalProperties.then.properties.contractCheck,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.timeoutMs !== undefined){
let data14 = data9.timeoutMs;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err28 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 > 600000 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs",schemaPath:"#/properties/connections/additionalProperties/then/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.timeoutMs,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data9.maxAnswerBytes !== undefined){
let data15 = data9.maxAnswerBytes;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err31 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 < 1 || isNaN(data15)){
const err32 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxAnswerBytes",schemaPath:"#/properties/connections/additionalProperties/then/properties/maxAnswerBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.maxAnswerBytes,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data9.sockets !== undefined){
let data16 = data9.sockets;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err33 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.connections.additionalProperties.then.properties.sockets.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data16 == "number"){
if(data16 > 10000 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err35 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/sockets",schemaPath:"#/properties/connections/additionalProperties/then/properties/sockets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.connections.additionalProperties.then.properties.sockets,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data9.shadow !== undefined){
let data17 = data9.shadow;
if(typeof data17 !== "string"){
const err36 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/shadow",schemaPath:"#/properties/connections/additionalProperties/then/properties/shadow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.shadow.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.shadow,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.conform !== undefined){
let data18 = data9.conform;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(key7 === "replace")){
const err37 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data18.replace !== undefined){
let data19 = data18.replace;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 in data19){
let data20 = data19[key8];
if(typeof data20 !== "string"){
const err38 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.additionalProperties,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform/replace",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/properties/replace/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform.properties.replace,data:data19};
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
else {
const err40 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/conform",schemaPath:"#/properties/connections/additionalProperties/then/properties/conform/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.then.properties.conform.type,parentSchema:schema31.properties.connections.additionalProperties.then.properties.conform,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
var _valid0 = _errs30 === errors;
valid6 = _valid0;
if(valid6){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs52 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key9 in data9){
if(!((((((key9 === "provider") || (key9 === "mode")) || (key9 === "credentials")) || (key9 === "world")) || (key9 === "seed")) || (key9 === "settings"))){
const err41 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.connections.additionalProperties.else,data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.world !== undefined){
let data21 = data9.world;
if(typeof data21 !== "string"){
const err42 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/world",schemaPath:"#/properties/connections/additionalProperties/else/properties/world/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.world.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.world,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.seed !== undefined){
let data22 = data9.seed;
if(typeof data22 !== "string"){
const err43 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/seed",schemaPath:"#/properties/connections/additionalProperties/else/properties/seed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.else.properties.seed.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.seed,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.settings !== undefined){
let data23 = data9.settings;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err44 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/settings",schemaPath:"#/properties/connections/additionalProperties/else/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.else.properties.settings.type,parentSchema:schema31.properties.connections.additionalProperties.else.properties.settings,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
var _valid0 = _errs52 === errors;
valid6 = _valid0;
if(valid6){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid6){
const err45 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.connections.additionalProperties.if,parentSchema:schema31.properties.connections.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.provider === undefined){
const err46 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema31.properties.connections.additionalProperties.required,parentSchema:schema31.properties.connections.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.provider = true;
props0.mode = true;
props0.credentials = true;
}
if(data9.provider !== undefined){
let data24 = data9.provider;
if(!((((data24 === "authing") || (data24 === "genauth")) || (data24 === "monocloud")) || (data24 === "snag"))){
const err47 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/connections/additionalProperties/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.provider.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.provider,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data9.mode !== undefined){
let data25 = data9.mode;
if(!((data25 === "emulate") || (data25 === "proxy"))){
const err48 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/connections/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.connections.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.connections.additionalProperties.properties.mode.enum,parentSchema:schema31.properties.connections.additionalProperties.properties.mode,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data9.credentials !== undefined){
let data26 = data9.credentials;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key10 in data26){
let data27 = data26[key10];
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err49 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/properties/credentials/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/credentials",schemaPath:"#/properties/connections/additionalProperties/properties/credentials/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.properties.credentials.type,parentSchema:schema31.properties.connections.additionalProperties.properties.credentials,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/connections/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/connections/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.additionalProperties.type,parentSchema:schema31.properties.connections.additionalProperties,data:data9};
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
const err53 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.connections.type,parentSchema:schema31.properties.connections,data:data8};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

